"""docs/benchmarks.md, written from the JSON of a run: nothing on the page was typed in.

Example: python benchmarks/results_page.py
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Sequence
from pathlib import Path

from measures import AIMS, Aim, Row, Run, growth, ours_like, ratio

ROOT = Path(__file__).parent.parent
RESULTS = ROOT / "docs" / "benchmarks.json"
PAGE = ROOT / "docs" / "benchmarks.md"

_HEAD = """\
# Benchmarks

How long the parts of a build take, and how much memory, beside tools that do the same work. All
programs of a part took turns in one run, on the same input. Absolute seconds say little on another
machine; the ratios say more.

This page is written from [benchmarks.json](benchmarks.json) by `benchmarks/results_page.py`. What
else was measured, by hand and on other days, is in [other measurements](benchmarks-other.md).
Nothing here is a test: no build or test fails because something was slow. What holds the hot paths
is a [count of instructions](#regressions).

## How to run it

```sh
nox -s bench                # all of it: more than an hour, most of it for the peers
nox -s bench -- --quick     # a look: small sizes, one round, a few minutes
nox -s bench -- --parts extract merge
```

The session installs what it can into its own environment: translate-toolkit, Sphinx, Babel and
Playwright. The others are the system's: `sudo apt-get install gettext po4a itstool chromium`. What
is not there is left out, and named below. `--write` puts the result in the place of this page.
"""

_READING = """\
## How to read it

A program is measured as a whole: wall time, CPU time (user and system, of all its processes) and
the memory of its largest process, as the kernel reports them. Programs take turns, so that a busy
machine is a burden to all. A figure is the median of the rounds, with the least and the greatest in
brackets. “÷ ours” above 1: we are faster, or smaller. CPU time suffers less than wall time from
what else the machine does. Memory below 9 MiB cannot be told from the process that starts the
program.
"""

_PARTS = {
    "extract": "Documents to templates. Generated guides of 41 messages.",
    "merge": "A catalog brought up to date: 5 % of its messages edited by a word, 1 % added, "
    "1 % gone. All look for near matches.",
    "apply": "Catalogs put into documents: one into all of them, or into each its own. A program "
    "is compared with ours as used in the same way.",
    "HTML": "Guides to translated web pages in one language, without a cache, in one process. "
    "Ours checks texts and pages, cuts fonts and writes a manifest; Sphinx does none of this.",
    "PDF": "A4 sheets. “Rendering” makes PDF/UA-1 with our tags from ready HTML in one warm "
    "process, as bare WeasyPrint does; “whole build” has reading, checking and a web page in it. "
    "Chromium's files are tagged, and claim no standard.",
    "full build": "The same guides, from nothing, with a cache that is filled.",
    "no-op build": "The same build again, with nothing changed.",
    "one-word build": "The same build again, after one word of one catalog.",
}

_REGRESSIONS = """\
## Regressions

`nox -s instructions` counts the bytecode instructions that reading, merging and writing a catalog,
extracting and checking take on fixed input. The counts are the same on every machine with the same
Python, however busy, so a change of a few per cent is seen. Expected counts are in
`benchmarks/instructions.json`, by version of Python; more than 5 % above them fails, and after a
change that is meant to cost more, `-- --write` notes the new ones. It sees Python's steps only, not
what C code does within one.
"""


def page(run: Run) -> str:
    """Give the whole page."""
    blocks = [_HEAD, "\n".join(_where(run)), _READING]
    blocks += ["\n".join(_aims(run))]
    blocks += ["## Results", *_results(run), "\n".join(_growths(run)), _REGRESSIONS]
    return "\n\n".join(block.strip("\n") for block in blocks) + "\n"


def _where(run: Run) -> Iterator[str]:
    yield from ("## Where these figures come from", "")
    if run.quick:
        yield "- **A quick run**: small sizes and one round, good for a look and no more."
    yield from (f"- {name}: {value}" for name, value in run.machine.items())
    yield from (f"- {name}: {value}" for name, value in run.versions.items())
    yield from (f"- {line}" for line in run.skipped)


def _aims(run: Run) -> Iterator[str]:
    yield from ("## What we aim at", "", "| aim | this run | reached |", "| --- | --- | --- |")
    for aim in AIMS:
        value = aim.value(run)
        said = "not measured" if value is None else _number(value)
        yield f"| {aim.text} | {said} | {_reached(aim, value)} |"


def _reached(aim: Aim, value: float | None) -> str:
    if value is None:
        return ""
    return "yes" if aim.met(value) else "**no**"


def _results(run: Run) -> Iterator[str]:
    parts = dict.fromkeys(row.part for row in run.rows)
    for part in parts:
        rows = [row for row in run.rows if row.part == part]
        head = [rows[0].unit, "program", "wall s", "CPU s", "peak MiB"]
        lines = [[*head, "wall ÷ ours", "CPU ÷ ours", "memory ÷ ours"]]
        for (name, _), case in run.cases().items():
            if name == part:
                lines += [_cells(row, case) for row in case]
        yield f"### {part[0].upper()}{part[1:]}\n\n{_PARTS.get(part, '')}\n\n{_table(lines)}"


def _cells(row: Row, case: Sequence[Row]) -> list[str]:
    start = [f"{row.size:,}", row.program]
    if not row.samples:
        return [*start, row.failure, "", "", "", "", ""]
    found = [_spread(row.median(w), row.values(w)) for w in ("wall", "cpu")]
    found.append(f"{row.median('peak'):.0f}")
    ours = ours_like(row, case)
    if ours is None or ours is row:
        return [*start, *found, "", "", ""]
    ratios = [ratio(row, ours, what) for what in ("wall", "cpu")]
    found += [_spread(middle, (low, high)) for middle, low, high in ratios]
    return [*start, *found, _number(ratio(row, ours, "peak")[0])]


def _growths(run: Run) -> Iterator[str]:
    yield "### Growth"
    yield ""
    yield (
        "From the middle size to the largest, cost grows as the size to the power of this: 0 not"
        " at all, 1 in proportion, 2 with the square."
    )
    yield ""
    lines = [["part", "program", "CPU", "memory"]]
    by_program: dict[tuple[str, str], list[Row]] = {}
    for row in run.rows:
        by_program.setdefault((row.part, row.program), []).append(row)
    for (part, program), rows in by_program.items():
        cpu, peak = growth(rows), growth(rows, "peak")
        if cpu is not None and peak is not None:
            lines.append([part, program, f"{cpu:.2f}", f"{peak:.2f}"])
    yield _table(lines)


def _spread(middle: float, values: Sequence[float]) -> str:
    if len(values) < 2 or min(values) == max(values):
        return _number(middle)
    return f"{_number(middle)} ({_number(min(values))}–{_number(max(values))})"


def _number(value: float) -> str:
    """Give three significant digits, and no more than two after the point."""
    digits = 2 - math.floor(math.log10(value)) if value > 0 else 2
    return f"{value:.{min(max(digits, 0), 2)}f}"


def _table(lines: Sequence[Sequence[str]]) -> str:
    head, *rest = lines
    return "\n".join(f"| {' | '.join(line)} |" for line in [head, ["---"] * len(head), *rest])


def main() -> None:
    """Write the page anew."""
    run = Run.read(json.loads(RESULTS.read_text(encoding="utf-8")))
    PAGE.write_text(page(run), encoding="utf-8")


if __name__ == "__main__":
    main()

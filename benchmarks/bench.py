"""All parts of a build beside other tools, in one run: one table of ratios, and its JSON.

Each part is measured at three sizes, so that growth shows. Programs take turns. What the machine
does not have is left out and named. The result is written after each case, so that a run that
is cut off leaves what it had.

Example: python benchmarks/bench.py --quick --peers venv/bin
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import bench_apply
import bench_extract
import bench_merge
import corpus
import peers_build
import results_page
from harness import Contender, Tools, arguments, race, say
from measures import Row, Run, joined

LIBRARIES = ("polib", "babel", "weasyprint")
SLOW = {"pybabel update": 1000, "msgmerge": 50_000}
"""Up to which size a program takes part that grows with the square of it."""
ROUNDS = {("merge", 50_000): 1, ("extract", 1000): 2, ("apply", 1000): 2}
"""Cases that take many minutes have fewer rounds."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """What is measured together: some parts at one size, in a folder of its own."""

    parts: tuple[str, ...]
    unit: str
    sizes: tuple[int, int, int]
    quick: tuple[int, int, int]
    make: Callable[[Path, int, Tools, Path | None], dict[str, list[Contender]]]


def extract(root: Path, size: int, tools: Tools, _: Path | None) -> dict[str, list[Contender]]:
    """Documents to templates."""
    return {
        "extract": bench_extract.contenders(root, bench_extract.write_documents(root, size), tools)
    }


def merge(root: Path, size: int, tools: Tools, _: Path | None) -> dict[str, list[Contender]]:
    """Templates into catalogs."""
    made = corpus.update(size)
    (root / "old.po").write_text(made.catalog, encoding="utf-8")
    (root / "new.pot").write_text(made.template, encoding="utf-8")
    found = bench_merge.contenders(root, size, tools, long=True)
    if pybabel := tools.find("pybabel"):
        found.append(bench_merge.pybabel(root, pybabel))
    return {"merge": [each for each in found if _takes_part(each, size, tools)]}


def _takes_part(contender: Contender, size: int, tools: Tools) -> bool:
    limit = SLOW.get(contender.name, size)
    if size > limit:
        tools.skip(f"{contender.name} above {limit:,} messages, where it takes many minutes")
    return size <= limit


def apply(root: Path, size: int, tools: Tools, _: Path | None) -> dict[str, list[Contender]]:
    """Catalogs into documents."""
    written = bench_apply.write_documents(root, size)
    return {"apply": bench_apply.contenders(root, written, tools)}


def html(root: Path, size: int, tools: Tools, _: Path | None) -> dict[str, list[Contender]]:
    """Guides to web pages."""
    return {"HTML": peers_build.pages(root, size, tools)}


def pdf(root: Path, size: int, tools: Tools, peers: Path | None) -> dict[str, list[Contender]]:
    """Guides to sheets."""
    return {"PDF": peers_build.sheets(root, size, tools, peers)}


def rebuild(root: Path, size: int, tools: Tools, _: Path | None) -> dict[str, list[Contender]]:
    """A build, and the same again."""
    return peers_build.rebuilds(root, size, tools)


CASES = (
    Case(parts=("extract",), unit="documents", sizes=(10, 100, 1000), quick=(1, 5, 25),
         make=extract),
    Case(parts=("merge",), unit="messages", sizes=(1000, 10_000, 50_000), quick=(200, 500, 1000),
         make=merge),
    Case(parts=("apply",), unit="documents", sizes=(10, 100, 1000), quick=(1, 5, 25), make=apply),
    Case(parts=("HTML",), unit="guides", sizes=(4, 12, 24), quick=(1, 2, 4), make=html),
    Case(parts=("PDF",), unit="sheets", sizes=(1, 3, 9), quick=(1, 2, 3), make=pdf),
    Case(parts=("full build", "no-op build", "one-word build"), unit="guides", sizes=(4, 12, 24),
         quick=(1, 2, 4), make=rebuild),
)  # fmt: skip


def machine() -> dict[str, object]:
    """Describe the machine, without its name and without a path."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return {
        "date": datetime.now(UTC).strftime("%Y-%m-%d"),
        "processor": f"{_processor()}, {os.cpu_count()} cores",
        "memory": f"{memory:.0f} GiB",
        "system": f"{platform.system()} {platform.machine()}",
        "Python": platform.python_version(),
        "fbss-publish": version("fbss-publish"),
        "load at start": round(os.getloadavg()[0], 1),
    }


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor() or "unknown processor")


def measure(case: Case, size: int, runs: int, limit: float, tools: Tools, peers: Path | None) -> (
    list[Row]
):  # fmt: skip
    """Measure the parts of a case at one size, one part after the other."""
    with tempfile.TemporaryDirectory() as folder:
        found: list[Row] = []
        made = case.make(Path(folder), size, tools, peers)
        for part, contenders in made.items():
            say(f"{part}, {size} {case.unit}")
            rounds = min(runs, ROUNDS.get((part, size), runs))
            race(contenders, rounds, limit, warm=False)
            found += [_row(part, size, case.unit, each) for each in contenders]
    return found


def _row(part: str, size: int, unit: str, contender: Contender) -> Row:
    samples = () if contender.failure else tuple(map(asdict, contender.samples))
    short = tuple({key: round(value, 3) for key, value in each.items()} for each in samples)
    return Row(
        part=part, size=size, unit=unit, program=contender.name, samples=short,
        failure=contender.failure.partition(":")[0],
    )  # fmt: skip


def write(run: Run, path: Path) -> None:
    """Write what there is so far."""
    text = json.dumps(run.values(), ensure_ascii=False, indent=1) + "\n"
    path.write_text(text, encoding="utf-8")


def _options() -> Sequence[str]:
    return [part for case in CASES for part in case.parts]


def measured(options: argparse.Namespace) -> Run:
    """Measure what was asked for."""
    tools = Tools(options.peers)
    run = Run(machine=machine(), quick=options.quick)
    for case in CASES:
        if options.parts and not {*case.parts} & {*options.parts}:
            continue
        for size in case.quick if options.quick else case.sizes:
            runs = 1 if options.quick else options.runs
            run.rows += measure(case, size, runs, options.limit, tools, options.peers)
            run.machine["load at end"] = round(os.getloadavg()[0], 1)
            run.versions = tools.versions | {name: version(name) for name in LIBRARIES}
            run.skipped = list(tools.skipped)
            write(run, options.json)
    return run


def main() -> None:
    """Run all parts, or those asked for, and print the page."""
    parser = arguments(__doc__, runs=3)
    parser.add_argument("--quick", action="store_true", help="small sizes, one round")
    parser.add_argument("--parts", nargs="+", choices=_options(), metavar="PART")
    parser.add_argument("--json", type=Path, default=Path("bench.json"), help="where to write")
    parser.add_argument("--join", type=Path, nargs="+", metavar="JSON", help="put runs together")
    parser.add_argument("--write", action="store_true", help="write docs/benchmarks.* too")
    options = parser.parse_args()
    if options.join:
        texts = (path.read_text(encoding="utf-8") for path in options.join)
        run = joined([Run.read(json.loads(text)) for text in texts], _options())
    else:
        run = measured(options)
    if options.write:
        write(run, results_page.RESULTS)
        results_page.main()
    print(results_page.page(run))


if __name__ == "__main__":
    main()

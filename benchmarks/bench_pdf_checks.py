"""How well the checks of finished sheets do: faults found, false alarms, and time.

    python benchmarks/bench_pdf_checks.py --built output
    python benchmarks/bench_pdf_checks.py --corpus "veraPDF-corpus/PDF_UA-1"

The first puts every fault of `tests/check/faults.py` into the built sheets of a project. The
second counts, on files whose names say whether they pass or fail, what our own rules and the
second opinion say of them.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from fbss_publish.check.handout import archive_conformance, ua_conformance
from fbss_publish.check.registry import HANDOUT_RULES
from fbss_publish.check.rule import HandoutSubject
from fbss_publish.check.run import check_handout
from fbss_publish.domain.finding import Finding, Severity

OPINIONS = (ua_conformance.RULE.code, archive_conformance.RULE.code)
ALONE = {rule.code for rule in HANDOUT_RULES} - set(OPINIONS)


def loud(data: bytes, html: str = "") -> list[Finding]:
    """Give what is found above a hint."""
    found = check_handout(HandoutSubject(data=data, html=html), file="sheet.pdf")
    return [finding for finding in found if finding.severity is not Severity.HINT]


def faults_found(output: Path) -> Iterator[str]:
    """Give a Markdown table: for each fault, in how many sheets it was found and by what."""
    sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "check"))
    from faults import FAULTS, spoilt

    sheets = [(path, path.parent / "index.html") for path in sorted(output.glob("*/*/*.pdf"))]
    blamed = [path.name for path, page in sheets
              if loud(path.read_bytes(), page.read_text(encoding="utf-8"))]  # fmt: skip
    yield f"{len(sheets)} good sheets, {len(blamed)} with a finding above a hint. {blamed or ''}\n"
    yield "| Fault | Sheets | Found | by itself | beside its page | by page-validation |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    total: Counter[str] = Counter()
    for name in FAULTS:
        counts: Counter[str] = Counter()
        for path, page in sheets:
            data = spoilt(path.read_bytes(), name)
            if data is not None:
                codes = {f.code for f in loud(data, page.read_text(encoding="utf-8"))}
                counts["all"] += 1
                counts["found"] += bool(codes - set(OPINIONS))
                counts["alone"] += bool(codes & ALONE)
                counts["beside"] += bool(codes - ALONE - set(OPINIONS))
                counts["opinion"] += bool(codes & set(OPINIONS))
        total.update(counts)
        yield _row(name.replace("_", " "), counts)
    yield _row("**all**", total)


def _row(name: str, counts: Counter[str]) -> str:
    cells = [str(counts[key]) for key in ("all", "found", "alone", "beside", "opinion")]
    return f"| {name} | {' | '.join(cells)} |"


def corpus(folder: Path) -> Iterator[str]:
    """Give how many bad files are caught and how many good ones are blamed."""
    counts: Counter[str] = Counter()
    alarms: Counter[str] = Counter()
    for path in sorted(folder.rglob("*.pdf")):
        kind = next((kind for kind in ("pass", "fail") if f"-{kind}-" in path.name), "")
        found = loud(path.read_bytes()) if kind else []
        errors = {f.code for f in found if f.severity is Severity.ERROR}
        said = errors if kind == "fail" else {f.code for f in found}
        counts[kind] += 1
        counts[f"{kind} own"] += bool(said - set(OPINIONS))
        counts[f"{kind} opinion"] += bool(said & set(OPINIONS[:1]))
        counts[f"{kind} both"] += bool(said)
        alarms.update(said if kind == "pass" else ())
    for who in ("own", "opinion", "both"):
        yield (f"{who}: {counts[f'fail {who}']} of {counts['fail']} bad files caught, "
               f"{counts[f'pass {who}']} of {counts['pass']} good ones blamed")  # fmt: skip
    yield f"blamed by: {dict(alarms)}"


def cost(output: Path) -> Iterator[str]:
    """Give the CPU time of checking each sheet beside its page."""
    for path in sorted(output.glob("*/*/*.pdf")):
        html = (path.parent / "index.html").read_text(encoding="utf-8")
        times = []
        for turn in range(3):
            data = path.read_bytes() + b"\n" * turn  # a new file each time: nothing is kept
            start = process_time()
            loud(data, html)
            times.append(process_time() - start)
        yield f"{path.name}: {min(times) * 1000:.0f} ms"


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--built", type=Path)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--time", type=Path)
    options = parser.parse_args()
    for measure, folder in (
        (faults_found, options.built), (corpus, options.corpus), (cost, options.time),
    ):  # fmt: skip
        for line in measure(folder) if folder else ():
            print(line, flush=True)


if __name__ == "__main__":
    main()

"""Hold the page rules against the public test cases of the W3C's ACT rules.

    FBSS_ACT_RULES=/path/to/act-rules.github.io python benchmarks/bench_act.py [--rule ID] [-v]

The checkout is https://github.com/act-rules/act-rules.github.io; nothing of it is kept here.
A case counts as caught when an error or a warning names the id of its ACT rule, and as a false
alarm when one does so on a case that passes or that the rule does not apply to.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fbss_publish.check.registry import PAGE_RULES
from fbss_publish.check.run import check_page
from fbss_publish.domain.finding import Finding, Severity

VARIABLE = "FBSS_ACT_RULES"
_CASE = re.compile(
    r"^#### (Passed|Failed|Inapplicable) Example (\d+)\s*\n(.*?)(?=^#{2,4} |\Z)", re.M | re.S
)
_CODE = re.compile(r"```(html|svg|xml|xhtml)\s*\n(.*?)```", re.S)


@dataclass(frozen=True, slots=True)
class Case:
    """An example of a rule: whether the page must fail it, and the page."""

    rule: str
    kind: str
    number: int
    html: str

    @property
    def fails(self) -> bool:
        return self.kind == "Failed"


def cases(checkout: Path) -> Iterator[Case]:
    """Read the examples of every rule that is not deprecated."""
    for path in sorted((checkout / "_rules").glob("*.md")):
        text = path.read_text(encoding="utf-8")
        rule = re.search(r"^id:\s*(\S+)", text, re.M)
        if not rule or re.search(r"^deprecated:", text, re.M):
            continue
        for found in _CASE.finditer(text):
            if code := _CODE.search(found[3]):
                yield Case(rule[1], found[1], int(found[2]), code[2])


def findings(case: Case) -> list[Finding]:
    """Check one case as `fbss-publish check page.html` does."""
    return list(check_page(case.html, file="case.html", own=False))


def speaks(case: Case, found: list[Finding]) -> bool:
    """Say whether an error or a warning names the case's rule."""
    return any(case.rule in f.act and f.severity is not Severity.HINT for f in found)


def measure(everything: list[Case]) -> dict[str, list[tuple[Case, bool]]]:
    """Give what was said of each case, by rule."""
    table: dict[str, list[tuple[Case, bool]]] = {}
    for case in everything:
        table.setdefault(case.rule, []).append((case, speaks(case, findings(case))))
    return table


def milliseconds(everything: list[Case]) -> tuple[float, float]:
    """Give the median and the 99th percentile of the time that a case takes."""
    taken = []
    for case in everything:
        findings(case)
        start = time.process_time()
        findings(case)
        taken.append((time.process_time() - start) * 1000)
    return statistics.median(taken), statistics.quantiles(taken, n=100)[98]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rule", action="append", default=[])
    parser.add_argument("-v", "--verbose", action="store_true")
    parser.add_argument("--markdown", action="store_true", help="print the table of the docs")
    options = parser.parse_args()
    if VARIABLE not in os.environ:
        raise SystemExit(f"Set {VARIABLE} to a checkout of act-rules.github.io.")
    everything = list(cases(Path(os.environ[VARIABLE])))
    known = {act for rule in PAGE_RULES if rule.severity is not Severity.HINT for act in rule.act}
    chosen = set(options.rule) or known
    table = measure([case for case in everything if case.rule in chosen])
    totals = [0, 0, 0, 0]
    for rule, said in sorted(table.items()):
        failing = [(case, spoke) for case, spoke in said if case.fails]
        others = [(case, spoke) for case, spoke in said if not case.fails]
        row = [sum(spoke for _, spoke in failing), len(failing),
               sum(spoke for _, spoke in others), len(others)]  # fmt: skip
        totals = [a + b for a, b in zip(totals, row, strict=True)]
        codes = ", ".join(r.code for r in PAGE_RULES if rule in r.act)
        if options.markdown:
            links = ", ".join(f"[{code}](rules/{code}.md)" for code in codes.split(", "))
            print(f"| {rule} | {row[0]} of {row[1]} | {row[2]} of {row[3]} | {links} |")
            continue
        print(f"{rule}  {row[0]:3}/{row[1]:<3} caught  {row[2]:3}/{row[3]:<3} alarms  {codes}")
        for case, spoke in said if options.verbose else ():
            if spoke != case.fails:
                print(f"    {'missed' if case.fails else 'ALARM'} {case.kind} {case.number}")
                print("      " + case.html.strip()[:900].replace("\n", "\n      "))
                for f in findings(case):
                    print(f"      {f.severity} {f.code}: {f.text} {f.act}")
    print(f"all {len(table)}: {totals[0]}/{totals[1]} caught, {totals[2]}/{totals[3]} false alarms")
    middle, worst = milliseconds(everything)
    print(
        f"time a page: median {middle:.2f} ms, 99 % within {worst:.2f} ms ({len(everything)} pages)"
    )


if __name__ == "__main__":
    main()

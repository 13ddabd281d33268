"""Nothing of a sheet is cut off at the edge of the paper."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_NAMED = 3


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report what reaches into the last 5 mm of the paper, which many printers leave white."""
    if not sheet.cut_off:
        return
    named = "; ".join(sheet.cut_off[:_NAMED])
    more = len(sheet.cut_off) - _NAMED
    rest = f", and {more} more" if more > 0 else ""
    yield Problem(
        f"The paper is too narrow for {named}{rest}. Shorten a word or a row of the table, let "
        "the text wrap, or give the picture a width."
    )


RULE = Rule(
    code="sheet-overflow",
    severity=Severity.ERROR,
    title="Nothing is cut off at the edge of the paper",
    check=check,
)

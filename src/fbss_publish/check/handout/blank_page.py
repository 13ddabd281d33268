"""Every page of a sheet has something on it."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report pages with nothing between their head and their foot."""
    for number in sheet.blank_pages:
        yield Problem(
            f"Page {number} is blank. Look for a page break that is not needed, or for something "
            "that is too tall to stand where it should."
        )


RULE = Rule(
    code="blank-page",
    severity=Severity.WARNING,
    title="No page is blank",
    check=check,
)

"""Every page of a sheet has something on it."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.pdf.model import Page
from fbss_publish.check.pdf.running import own_artifacts, tagged_text
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report pages with nothing between their head and their foot."""
    for number in sheet.blank_pages if sheet.pages else _blank(sheet):
        yield Problem(
            f"Page {number} is blank. Look for a page break that is not needed, or for something "
            "that is too tall to stand where it should."
        )


def _blank(sheet: HandoutSubject) -> Iterator[int]:
    own = own_artifacts(sheet.pdf)
    for page in sheet.pdf.pages:
        if not page.problem and _nothing(page, own[page.number]):
            yield page.number


def _nothing(page: Page, own: str) -> bool:
    if tagged_text(page).strip() or own.strip() or page.annotations:
        return False
    return not any(mark.artifact is None or mark.kind == "picture" for mark in page.marks)


RULE = Rule(
    code="blank-page",
    severity=Severity.WARNING,
    title="No page is blank",
    mend="Look for two page breaks that meet, or for an empty element with a height.",
    check=check,
)

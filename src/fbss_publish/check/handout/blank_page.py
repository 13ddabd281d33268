"""No page of the sheet is empty."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.pdf.model import Page
from fbss_publish.check.pdf.running import own_artifacts, tagged_text
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report pages with nothing but running heads."""
    own = own_artifacts(sheet.pdf)
    for page in sheet.pdf.pages:
        if not page.problem and _blank(page, own[page.number]):
            yield Problem(
                f"Page {page.number} is empty. Look at the page breaks before and after it.",
                element=f"page {page.number}",
            )


def _blank(page: Page, own: str) -> bool:
    if tagged_text(page).strip() or own.strip() or page.annotations:
        return False
    return not any(mark.artifact is None or mark.kind == "picture" for mark in page.marks)


RULE = Rule(
    code="blank-page",
    severity=Severity.WARNING,
    title="No page is empty",
    check=check,
)

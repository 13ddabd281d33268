"""The tab key goes through the links in reading order."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report pages with links whose tab order is not that of the tags (ISO 14289-1, 7.18.3)."""
    for page in sheet.pdf.pages:
        if page.annotations and page.tabs != "S":
            yield Problem(
                f"On page {page.number} the tab key does not follow the tags (Tabs is "
                f"“{page.tabs or 'missing'}”). Set /Tabs /S.",
                element=f"page {page.number}",
            )


RULE = Rule(
    code="tab-order",
    severity=Severity.ERROR,
    title="The tab key follows the tags",
    mend="Make the sheet again so that the Tab key follows the tags.",
    check=check,
)

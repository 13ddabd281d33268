"""Decoration does not stand within content, nor content within decoration."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report artifacts in tagged content and the other way round (ISO 14289-1, 7.1)."""
    for page in sheet.pdf.pages:
        for what in page.nesting:
            yield Problem(
                f"Page {page.number} has {what}. Readers cannot tell what counts. "
                "Make the PDF again.",
                element=f"page {page.number}",
            )


RULE = Rule(
    code="artifact-nesting",
    severity=Severity.ERROR,
    title="Decoration and content are kept apart",
    mend="Make the PDF again so that no decoration stands within content.",
    check=check,
)

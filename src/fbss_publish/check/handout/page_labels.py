"""Viewers count the pages as the sheet does."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report missing page labels, and pages that share one (ISO 14289-1, 7.17)."""
    labels, pages = sheet.pdf.labels, len(sheet.pdf.pages)
    if labels is None:
        if pages > 1:
            yield Problem("The PDF has no page labels. Viewers count its pages from 1.")
    elif len(set(labels)) < pages or any(not label.strip() for label in labels):
        yield Problem(
            "Pages of the PDF share a label or have an empty one. A reader cannot be sent to them.",
            severity=Severity.WARNING,
        )


RULE = Rule(
    code="page-labels",
    severity=Severity.HINT,
    title="Pages have labels of their own",
    mend="Make the sheet again so that its pages have labels.",
    check=check,
)

"""A program finds the tag of each place on a page."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report content that does not lead back to its tag (ISO 32000-1, 14.7.4.4)."""
    for problem in sheet.pdf.parents:
        yield Problem(f"{problem} Make the PDF again.")


RULE = Rule(
    code="parent-tree",
    severity=Severity.ERROR,
    title="Each place on a page leads to its tag",
    mend="Make the PDF again; merging or cutting pages often breaks it.",
    check=check,
)

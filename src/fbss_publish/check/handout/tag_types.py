"""Every tag has a meaning that readers know."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report types without a meaning, loops, and standard types bent (ISO 14289-1, 7.1)."""
    for problem in sheet.pdf.roles:
        yield Problem(f"{problem} Correct the role map.")


RULE = Rule(
    code="tag-types",
    severity=Severity.ERROR,
    title="Every tag has a meaning that readers know",
    mend="Use a standard type of tag, or map yours to one.",
    check=check,
)

"""What the renderer complained of while it made the sheet."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report each distinct complaint once."""
    for complaint in dict.fromkeys(line.strip() for line in sheet.warnings):
        if complaint:
            yield Problem(f"The renderer says: {complaint}")


RULE = Rule(
    code="sheet-warnings",
    severity=Severity.WARNING,
    title="The sheet is rendered without complaints",
    mend="Read the complaint, and correct the guide or the style sheet.",
    check=check,
)

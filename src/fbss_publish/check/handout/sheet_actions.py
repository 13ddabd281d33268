"""The sheet does nothing by itself and carries nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report scripts, programs, media, attachments, XFA forms and encryption."""
    for what in dict.fromkeys(sheet.pdf.hazards):
        attached = what == "carries another file"
        yield Problem(
            f"The PDF {what}. A handout is only read. Make it without that.",
            severity=Severity.WARNING if attached else None,
        )


RULE = Rule(
    code="sheet-actions",
    severity=Severity.ERROR,
    title="The sheet only shows text and pictures",
    mend="Make the PDF again without what the detail names.",
    check=check,
)

"""The sheet has a title, and viewers show it instead of the file's name."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.semantic.norm import file_name
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Compare dc:title with the page's title, and look for DisplayDocTitle (ISO 14289-1, 7.1)."""
    pdf = sheet.pdf
    found, wanted = " ".join(pdf.title.split()), " ".join(sheet.title.split())
    if not found:
        yield Problem("The PDF has no title in its metadata. Give the guide a title.")
    elif wanted and found != wanted:
        yield Problem(f"The PDF is called “{found}”, the page “{wanted}”. Make it again.")
    elif file_name(found):
        yield Problem(f"The title “{found}” is the name of a file. Say what the sheet is about.")
    if not pdf.display_title:
        yield Problem("Viewers show the file's name instead of the title (DisplayDocTitle).")


RULE = Rule(
    code="sheet-title",
    severity=Severity.ERROR,
    title="The sheet has a title",
    mend="Give the guide a title, and make the sheet again.",
    check=check,
)

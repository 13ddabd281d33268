"""The sheet has a title, and viewers show it instead of the file's name."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.text.pdf_objects import catalog, metadata_title, objects
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Compare dc:title with the page's title, and look for DisplayDocTitle (ISO 14289-1, 7.1)."""
    plain = objects(sheet.data)
    found = " ".join(metadata_title(plain).split())
    if not found:
        yield Problem("The PDF has no title in its metadata. Give the guide a title.")
    elif found != " ".join(sheet.title.split()):
        yield Problem(f"The PDF is called “{found}”, the page “{sheet.title}”. Make it again.")
    if b"/DisplayDocTitle true" not in catalog(plain):
        yield Problem("Viewers show the file's name instead of the title (DisplayDocTitle).")


RULE = Rule(
    code="sheet-title",
    severity=Severity.ERROR,
    title="The sheet has a title",
    check=check,
)

"""The sheet carries the structure that screen readers need."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Look for the tag tree, the mark that it counts, and the PDF/UA identifier.

    That they are there does not prove conformance with ISO 14289-1; that they are not
    disproves it.
    """
    pdf = sheet.pdf
    if pdf.tree is None or not pdf.marked:
        yield Problem("The PDF is not tagged. Render it with the PDF/UA variant.")
    elif not any(pdf.nodes()):
        yield Problem("The tag tree of the PDF is empty. Render it with the PDF/UA variant.")
    if pdf.ua_part not in ("1", "2"):
        yield Problem("The PDF does not say that it is PDF/UA. Render it with that variant.")
    if pdf.suspects:
        yield Problem(
            "The PDF says that its tags may be wrong (Suspects). Render it from HTML instead of "
            "letting a program guess the tags."
        )


RULE = Rule(
    code="sheet-tagged",
    severity=Severity.ERROR,
    title="The sheet is tagged",
    mend="Make the sheet with “fbss-publish build”; do not print it from a browser.",
    check=check,
)

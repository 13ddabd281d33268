"""The sheet carries the structure that screen readers need."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.text.pdf_objects import catalog, objects
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Look for the tag tree, the mark that it counts, and the PDF/UA identifier.

    That they are there does not prove conformance with ISO 14289-1; that they are not
    disproves it.
    """
    plain = objects(sheet.data)
    root = catalog(plain)
    if b"/StructTreeRoot" not in root or b"/Marked true" not in root:
        yield Problem("The PDF is not tagged. Render it with the PDF/UA variant.")
    if b"pdfuaid:part" not in plain:
        yield Problem("The PDF does not say that it is PDF/UA. Render it with that variant.")


RULE = Rule(
    code="sheet-tagged",
    severity=Severity.ERROR,
    title="The sheet is tagged",
    check=check,
)

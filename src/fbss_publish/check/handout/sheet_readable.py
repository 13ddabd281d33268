"""The sheet is a PDF that programs can open and read."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.pdf.read import UnreadableError, read_pdf
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report what cannot be opened, read in part only, or is closed to assistive technology."""
    try:
        pdf = read_pdf(sheet.data)
    except UnreadableError as error:
        yield Problem(f"The file {error}")
        return
    if not pdf.pages:
        yield Problem("The PDF has no page. Make it again.")
    if not pdf.readable_by_tools:
        yield Problem(
            "The PDF's permissions keep screen readers from its text. Save it without a password."
        )
    for page in pdf.pages:
        if page.problem:
            yield Problem(
                f"Page {page.number} is damaged ({page.problem}). Make the PDF again.",
                element=f"page {page.number}",
            )


RULE = Rule(
    code="sheet-readable",
    severity=Severity.ERROR,
    title="The sheet can be opened and read",
    mend="Make the sheet again, and save it without a password.",
    check=check,
)

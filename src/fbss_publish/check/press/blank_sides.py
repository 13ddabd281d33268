"""No page of a print file is blank without need."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.plates.model import white
from fbss_publish.check.rule import PressSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(sheet: PressSubject) -> Iterator[Problem]:
    """Report pages with nothing on them, and as a hint those that only fill up a sheet."""
    imposed = sheet.imposed
    for page in sheet.press.pages if not (imposed and imposed.blank) else ():
        if not page.problem and not any(not white(paint.colour) for paint in page.body):
            yield Problem(
                f"Page {page.number} is blank. The shop would print it all the same.",
                element=f"page {page.number}",
            )
    if imposed and imposed.blank:
        many = imposed.blank > 1
        thing, where = ("panel", "") if imposed.kind == "leaflet" else ("page", " at the end")
        yield Problem(
            f"{imposed.blank} {thing}{'s' if many else ''}{where} "
            f"{'stay' if many else 'stays'} blank, so that the sheet is full. There is room for "
            "notes or for the clinic's address.",
            severity=Severity.HINT,
        )


RULE = Rule(
    code="press-blank",
    severity=Severity.WARNING,
    title="No page is blank without need",
    mend="Look for a page break that is not needed; blank pages at the end do no harm.",
    check=check,
)

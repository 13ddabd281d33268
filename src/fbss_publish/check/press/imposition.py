"""The sheets can be folded into what they are meant to be."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import PressSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_SIDES = 2


def check(sheet: PressSubject) -> Iterator[Problem]:
    """Report a booklet whose pages do not fill its sheets, or a leaflet of more than one."""
    imposed, sides = sheet.imposed, len(sheet.press.pages)
    if imposed is None or imposed.kind == "pages":
        return
    if imposed.kind == "leaflet" and sides != _SIDES:
        yield Problem(f"A leaflet is one sheet of two sides; this file has {sides}.")
    if imposed.kind == "booklet":
        total = imposed.pages + imposed.blank
        if total % 4:
            yield Problem(
                f"A stapled booklet needs a multiple of four pages; this one has {total}."
            )
        if sides * 2 != total:
            yield Problem(f"{total} pages need {total // 2} sides; this file has {sides}.")


RULE = Rule(
    code="press-imposition",
    severity=Severity.ERROR,
    title="The sheets fold into the right order",
    mend="Build the file again; if this comes back, report it.",
    check=check,
)

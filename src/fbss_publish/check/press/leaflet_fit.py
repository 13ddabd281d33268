"""The text has room on a leaflet."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import PressSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

PANELS = 6


def check(sheet: PressSubject) -> Iterator[Problem]:
    """Report a text that needs more panels than a leaflet has; there is no file then."""
    imposed = sheet.imposed
    if imposed and imposed.kind == "leaflet" and imposed.pages > PANELS:
        yield Problem(
            f"There is no leaflet: the text needs {imposed.pages} panels, and a sheet folded "
            f"twice has {PANELS}. Print the booklet, or shorten the text."
        )


RULE = Rule(
    code="leaflet-fit",
    severity=Severity.HINT,
    title="The text has room on a leaflet",
    mend="Print the booklet, or make a shorter guide for the leaflet.",
    check=check,
)

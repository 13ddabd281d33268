"""No text of the page is marked as decoration in its sheet."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import Problem, Rule
from fbss_publish.check.semantic.compare import RoundTrip, drawn_as_artifact
from fbss_publish.check.semantic.norm import shown
from fbss_publish.domain.finding import Severity


def check(trip: RoundTrip) -> Iterator[Problem]:
    """Report texts of the page that only an artifact or untagged content has."""
    lost = [i for i in trip.alignment.lost if drawn_as_artifact(trip, trip.page.texts[i].text)]
    if lost:
        first = trip.page.texts[lost[0]].text
        more = f" and {len(lost) - 1} more" if len(lost) > 1 else ""
        yield Problem(
            f"“{shown(first)}”{more} can be seen on the sheet but is marked as decoration or not "
            "tagged. Screen readers do not read it."
        )


RULE = Rule(
    code="text-as-artifact",
    severity=Severity.ERROR,
    title="No text of the page is marked as decoration",
    mend="Tag the text, or mark it with “aria-hidden” in the page if it is decoration.",
    check=check,
)

"""The tag tree of a sheet is read in the order of its page."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import Problem, Rule
from fbss_publish.check.semantic.compare import RoundTrip
from fbss_publish.check.semantic.norm import shown
from fbss_publish.domain.finding import Severity


def check(trip: RoundTrip) -> Iterator[Problem]:
    """Report texts that are read before or after what they follow in the page."""
    moved = trip.alignment.moved
    if moved:
        some = ", ".join(f"“{shown(trip.page.texts[i].text, 40)}”" for i in moved[:3])
        wanted = sum(not text.optional for text in trip.page.texts)
        yield Problem(
            f"{len(moved)} of the {wanted} texts of the page are read in another order, such as "
            f"{some}. Correct the order of the tags."
        )


RULE = Rule(
    code="same-order",
    severity=Severity.ERROR,
    title="The sheet is read in the order of the page",
    mend="Make the sheet again; do not reorder tags by hand.",
    check=check,
)

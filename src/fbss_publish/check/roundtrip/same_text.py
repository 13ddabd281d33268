"""Every text of the page is in the tag tree of its sheet."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import Problem, Rule
from fbss_publish.check.semantic.compare import RoundTrip, drawn_as_artifact
from fbss_publish.check.semantic.norm import shown
from fbss_publish.domain.finding import Severity

_MOST = 5


def check(trip: RoundTrip) -> Iterator[Problem]:
    """Report texts that assistive technology does not get; the first ones each by itself."""
    lost = [i for i in trip.alignment.lost if not drawn_as_artifact(trip, trip.page.texts[i].text)]
    for index in lost[:_MOST]:
        text = trip.page.texts[index].text
        yield Problem(
            f"The page says “{shown(text)}”; the sheet's tags do not. Screen readers leave it out "
            "or say something else.",
            element=_after(trip, index),
        )
    if len(lost) > _MOST:
        total = sum(not text.optional for text in trip.page.texts)
        yield Problem(
            f"{len(lost)} of the {total} texts of the page are not in the sheet's tags as the "
            "page has them. If they all are in one script, look for reversed or missing letters."
        )


def _after(trip: RoundTrip, index: int) -> str | None:
    """Name the text before it that was found."""
    before = (i for i in range(index - 1, -1, -1) if trip.alignment.spans[i])
    found = next(before, None)
    return None if found is None else f"after “{shown(trip.page.texts[found].text, 40)}”"


RULE = Rule(
    code="same-text",
    severity=Severity.ERROR,
    title="Every text of the page is in the sheet's tags",
    mend="Make the sheet again with all texts of the page.",
    check=check,
)

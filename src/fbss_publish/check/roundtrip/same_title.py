"""The sheet is called as its page is."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import Problem, Rule
from fbss_publish.check.semantic.compare import RoundTrip
from fbss_publish.check.semantic.norm import bare
from fbss_publish.domain.finding import Severity


def check(trip: RoundTrip) -> Iterator[Problem]:
    """Compare the title in the metadata with the page's <title>."""
    wanted, found = trip.page.title, " ".join(trip.pdf.title.split())
    if wanted and found and bare(wanted) != bare(found):
        yield Problem(f"The page is called “{wanted}”, the sheet “{found}”. Make it again.")


RULE = Rule(
    code="same-title",
    severity=Severity.ERROR,
    title="The sheet is called as the page is",
    mend="Make the sheet again with the title of the page.",
    check=check,
)

"""The bookmarks of a sheet are the headings of its page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from fbss_publish.check.pdf.model import Bookmark
from fbss_publish.check.rule import Problem, Rule
from fbss_publish.check.semantic.compare import RoundTrip, said
from fbss_publish.check.semantic.model import Heading
from fbss_publish.check.semantic.norm import bare, shown
from fbss_publish.check.semantic.sequence import matched
from fbss_publish.domain.finding import Severity

_FEW = 3
LEVELS = ("H", "H1", "H2", "H3", "H4", "H5", "H6")


def check(trip: RoundTrip) -> Iterator[Problem]:
    """Report lost bookmarks, bookmarks in another order and on another level."""
    headings, outline = trip.page.headings, trip.pdf.outline
    wanted = [heading for heading in headings if not heading.optional]
    if not outline:
        if len(wanted) > _FEW:
            yield Problem(
                f"The page has {len(wanted)} headings; the sheet has no bookmarks for them."
            )
        return
    deepest = _depth(headings, outline)
    pairs = matched(headings, outline, _same)
    left = [heading for place, heading in enumerate(headings) if place not in pairs]
    lost = [one for one in left if not one.optional and one.level <= deepest]
    if lost:
        yield Problem(
            f"{len(lost)} of {len(wanted)} headings have no bookmark in its place, such as "
            f"“{shown(lost[0].text, 40)}”."
        )
    titles = {bare(heading.text) for heading in headings}
    titles |= {bare(said(node)) for node in trip.pdf.nodes(*LEVELS)}
    strange = [one for one in outline if bare(one.title) not in titles]
    if strange:
        yield Problem(
            f"The bookmark “{shown(strange[0].title, 40)}” is no heading of the page.",
            severity=Severity.WARNING,
        )
    yield from _levels([(headings[i], outline[j]) for i, j in sorted(pairs.items())])


def _same(heading: Heading, bookmark: Bookmark) -> bool:
    return bare(heading.text) == bare(bookmark.title)


def _depth(headings: tuple[Heading, ...], outline: tuple[Bookmark, ...]) -> int:
    """Give the level down to which headings have bookmarks: a sheet may leave the low ones out."""
    titles = {bare(bookmark.title) for bookmark in outline}
    return max((h.level for h in headings if bare(h.text) in titles), default=6)


def _levels(pairs: list[tuple[Heading, Bookmark]]) -> Iterator[Problem]:
    for (before, above), (heading, bookmark) in pairwise(pairs):
        down, tagged = heading.level - before.level, bookmark.level - above.level
        if (down > 0) != (tagged > 0) or (down == 0) != (tagged == 0):
            yield Problem(
                f"The bookmark “{shown(bookmark.title, 40)}” is on another level than its heading."
            )
            return


RULE = Rule(
    code="same-outline",
    severity=Severity.ERROR,
    title="The bookmarks are the headings of the page",
    mend="Make the sheet again with bookmarks that are the headings of the page.",
    check=check,
)

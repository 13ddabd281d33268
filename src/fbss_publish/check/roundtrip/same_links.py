"""The links of a sheet lead where those of its page lead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from fbss_publish.check.pdf.where import place
from fbss_publish.check.rule import Problem, Rule
from fbss_publish.check.semantic.compare import RoundTrip
from fbss_publish.check.semantic.model import Link
from fbss_publish.check.semantic.norm import alike, bare, shown
from fbss_publish.check.semantic.parts import TagLink, links_of
from fbss_publish.domain.finding import Severity

_PAGE = re.compile(r"[.…\s]*\d+$")


def check(trip: RoundTrip) -> Iterator[Problem]:
    """Report links that were lost or lead elsewhere."""
    rest = links_of(trip.pdf)
    wanted = [link for link in trip.page.links if link.href and link.text and _leads_on(trip, link)]
    left = []
    for link in wanted:
        same = next((one for one in rest if _called(link, one) and _leads(link, one)), None)
        if same:
            rest.remove(same)
            yield from _misled(trip, link, same)
        else:
            left.append(link)
    for link in left:
        if not link.optional or _there(link, rest):
            yield _lost(link, rest)


def _leads_on(trip: RoundTrip, link: Link) -> bool:
    """Say whether a link leads anywhere; one to a place that the page has not is the page's."""
    return not link.href.startswith("#") or unquote(link.href[1:]) in trip.page.anchors


def _called(link: Link, tagged: TagLink) -> bool:
    """Say whether both have the same text; a contents line has its page number as well."""
    wanted = bare(link.text)
    return alike(wanted, tagged.text) or (
        link.href.startswith("#") and _PAGE.sub("", tagged.text) == wanted
    )


def _there(link: Link, rest: list[TagLink]) -> bool:
    """Say whether a link within the page that need not be on paper is there all the same."""
    return link.href.startswith("#") and any(_called(link, one) for one in rest)


def _misled(trip: RoundTrip, link: Link, tagged: TagLink) -> Iterator[Problem]:
    """Report a link whose place in the PDF is on another page than what it leads to."""
    number = trip.page.anchors.get(unquote(link.href[1:])) if link.href.startswith("#") else None
    spans = trip.alignment.spans[number : number + 3] if number is not None else ()
    span = next((span for span in spans if span), None)
    page = next((s.page for s in trip.speech.at(*span) if s.page), 0) if span else 0
    if page and tagged.pages and not any(page - 1 <= goal <= page for goal in tagged.pages):
        yield Problem(
            f"The link “{shown(link.text)}” leads to page {tagged.pages[0]} of the sheet; what it "
            f"means is on page {page}.",
            element=place(tagged.node),
        )


def _leads(link: Link, tagged: TagLink) -> bool:
    return any(_same_goal(link.href, goal) for goal in tagged.goals)


def _same_goal(href: str, goal: str) -> bool:
    wanted, found = _address(href), _address(goal)
    if wanted == found:
        return True
    if href.startswith("#"):
        return goal.startswith("#page ")
    return ":" not in href.split("/")[0] and found.endswith("/" + wanted.lstrip("./"))


def _address(href: str) -> str:
    return unquote(href).strip().rstrip("/")


def _lost(link: Link, rest: list[TagLink]) -> Problem:
    other = next((one for one in rest if _called(link, one)), None)
    if other is not None:
        rest.remove(other)
        goal = ", ".join(other.goals) or "nowhere"
        return Problem(
            f"The link “{shown(link.text)}” leads to {shown(link.href)} in the page and to "
            f"{shown(goal)} in the sheet.",
            element=place(other.node),
        )
    near = next((one for one in rest if _leads(link, one)), None)
    if near is not None:
        rest.remove(near)
        return Problem(
            f"The link to {shown(link.href)} is called “{shown(link.text)}” in the page and "
            f"“{shown(near.node.text)}” in the sheet's tags.",
            element=place(near.node),
        )
    return Problem(f"The link “{shown(link.text)}” to {shown(link.href)} is no link in the sheet.")


RULE = Rule(
    code="same-links",
    severity=Severity.ERROR,
    title="The sheet has the links of the page",
    mend="Make the sheet again with the links of the page.",
    check=check,
)

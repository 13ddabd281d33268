"""The links of a sheet lead where those of its page lead."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from fbss_publish.check.pdf.where import place
from fbss_publish.check.rule import Problem, Rule
from fbss_publish.check.semantic.compare import RoundTrip
from fbss_publish.check.semantic.model import Link
from fbss_publish.check.semantic.norm import bare, shown
from fbss_publish.check.semantic.parts import TagLink, links_of
from fbss_publish.domain.finding import Severity


def check(trip: RoundTrip) -> Iterator[Problem]:
    """Report links that were lost or lead elsewhere."""
    rest = links_of(trip.pdf)
    wanted = [link for link in trip.page.links if link.href and link.text]
    left = []
    for link in wanted:
        same = next((one for one in rest if one.text == bare(link.text) and _leads(link, one)), None)
        if same:
            rest.remove(same)
        elif not link.optional:
            left.append(link)
    for link in left:
        yield _lost(link, rest)


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
    other = next((one for one in rest if one.text == bare(link.text)), None)
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
    check=check,
)

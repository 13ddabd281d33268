"""The pictures of a sheet have the alternatives of its page."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.pdf.model import Node
from fbss_publish.check.pdf.where import place
from fbss_publish.check.rule import Problem, Rule
from fbss_publish.check.semantic.compare import PICTURES, RoundTrip
from fbss_publish.check.semantic.model import Picture
from fbss_publish.check.semantic.norm import shown, spoken
from fbss_publish.domain.finding import Severity


def check(trip: RoundTrip) -> Iterator[Problem]:
    """Report alternatives that were lost or changed, and pictures that the page has not."""
    rest = list(trip.pdf.nodes(*PICTURES))
    lost: list[Picture] = []
    for picture in trip.page.pictures:
        same = next((node for node in rest if _same(picture, node)), None)
        if same is not None:
            rest.remove(same)
        elif not picture.optional:
            lost.append(picture)
    for picture, node in zip(lost, [*rest, *[None] * len(lost)], strict=False):
        yield _different(picture, node)
    for node in rest[len(lost) :]:
        yield Problem(
            f"The sheet has a picture “{shown(node.alt or '')}” that the page does not name. If it "
            "is decoration, mark it as that.",
            element=place(node),
            severity=Severity.WARNING if node.alt else None,
        )


def _same(picture: Picture, node: Node) -> bool:
    found = spoken(node.alt or node.actual or "")
    return any(spoken(name) == found for name in picture.names)


def _different(picture: Picture, node: Node | None) -> Problem:
    name = shown(picture.names[0])
    if node is None:
        return Problem(f"The picture “{name}” of the page is not tagged as one in the sheet.")
    return Problem(
        f"The picture “{name}” of the page is called “{shown(node.alt or '')}” in the sheet.",
        element=place(node),
    )


RULE = Rule(
    code="same-alternatives",
    severity=Severity.ERROR,
    title="Pictures have the alternatives of the page",
    mend="Make the sheet again with the picture descriptions of the page.",
    check=check,
)

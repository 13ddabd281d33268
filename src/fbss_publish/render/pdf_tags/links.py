"""One annotation for a link on a page, however many lines and elements it has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fbss_publish.render.pdf_tags.gather import Gathered
from fbss_publish.render.pdf_tags.model import Node, Spot

Rectangle = tuple[float, float, float, float]
_NEAR = 16.0
"""Pieces of a link on the same line are at most so far apart, in CSS pixels."""


def merge_links(document: Any, links: dict[Any, Node], gathered: Gathered) -> list[Spot]:
    """Replace the links of every page by one for each link element, and give their places.

    A link in the margin goes: it would be content among the artifacts. A link whose places
    would cover another one's, because viewers may take the whole rectangle round them, keeps
    one annotation for each line.
    """
    spots = []
    for number, page in enumerate(document.pages):
        found: dict[Node, list[Any]] = {}
        for link in page.links:
            node = links.get(link[3].element)
            if node is not None and link[3].element in gathered.principal:
                found.setdefault(node, []).append(link)
        lines = {
            node: _lines([link[2] for link in group]) or _lines(_text_of(node, number))
            for node, group in found.items()
        }
        page.links = []
        for node, group in found.items():
            if not any(leaf.artifact is None for leaf in node.leaves()):
                continue
            others = [r for other, each in lines.items() if other is not node for r in each]
            for rectangles in _parts(lines[node], others):
                spot = Spot(page=number, element=node.element, rectangles=rectangles)
                node.spots.append(spot)
                page.links.append((group[0][0], group[0][1], _around(rectangles), spot))
                spots.append(spot)
    return spots


def _text_of(node: Node, page: int) -> list[Rectangle]:
    """Give the places of the text of a link: WeasyPrint knows none for a link around blocks."""
    boxes = [leaf.box for leaf in node.leaves() if leaf.page == page and leaf.artifact is None]
    return [
        (box.position_x, box.position_y, box.position_x + box.width, box.position_y + box.height)
        for box in boxes
    ]


def _lines(rectangles: Sequence[Rectangle]) -> list[Rectangle]:
    """Join the rectangles that lie on one line, side by side or in each other."""
    lines: list[Rectangle] = []
    for one in rectangles:
        if one[2] <= one[0] or one[3] <= one[1]:
            continue
        for index, other in enumerate(lines):
            if _on_one_line(one, other):
                lines[index] = _around((one, other))
                break
        else:
            lines.append(one)
    return lines


def _on_one_line(one: Rectangle, two: Rectangle) -> bool:
    shared = min(one[3], two[3]) - max(one[1], two[1])
    least = min(one[3] - one[1], two[3] - two[1])
    apart = max(one[0], two[0]) - min(one[2], two[2])
    return shared > least / 2 and apart < _NEAR


def _parts(lines: list[Rectangle], others: list[Rectangle]) -> list[tuple[Rectangle, ...]]:
    if len(lines) < 2 or not any(_overlap(_around(lines), other) for other in others):
        return [tuple(lines)] if lines else []
    return [(line,) for line in lines]


def _overlap(one: Rectangle, two: Rectangle) -> bool:
    wide = min(one[2], two[2]) - max(one[0], two[0])
    high = min(one[3], two[3]) - max(one[1], two[1])
    return wide > 1 and high > 1


def _around(rectangles: Sequence[Rectangle]) -> Rectangle:
    lefts, tops, rights, bottoms = zip(*rectangles, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)

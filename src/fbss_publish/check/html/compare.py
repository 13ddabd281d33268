"""A page beside the one in the source language: the guide's part of both, element by element."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from fbss_publish.check.html.tree import Element

if TYPE_CHECKING:
    from fbss_publish.check.html.view import View

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
STRUCTURE = frozenset(
    "section article aside h1 h2 h3 h4 h5 h6 p ul ol li dl dt dd table thead tbody tfoot tr th td "
    "caption figure figcaption img svg details summary dfn a blockquote pre hr".split()
)
"""Elements that a translation neither adds nor takes away."""

_BLOCKS = frozenset("h1 h2 h3 h4 h5 h6 p li dt dd th td caption figcaption summary".split())
_AROUND = frozenset({"draft-notice", "downloads", "state-label", "toc"})


def guide_elements(view: View) -> Iterator[Element]:
    """Give the elements of the guide itself: what the theme puts around it is left out."""
    main = view.tree.first("main")
    if main is not None:
        yield from _within(main)


def _within(element: Element) -> Iterator[Element]:
    for child in element.elements:
        if child.name == "nav" or not _AROUND.isdisjoint(child.get("class").split()):
            continue
        yield child
        yield from _within(child)


def outline(view: View) -> list[tuple[int, str]]:
    """Give the level of each heading of the guide, and the part that it stands in."""
    return [
        (int(element.name[1]), near_id(element))
        for element in guide_elements(view)
        if element.name in HEADINGS
    ]


def near_id(element: Element) -> str:
    """Give the id of the nearest part around an element."""
    return next((holder.get("id") for holder in element.above() if holder.get("id")), "")


def paired(view: View, original: View) -> Iterator[tuple[Element, Element]]:
    """Give the blocks of text of both pages side by side.

    Where the parts are not built alike, those that are the same around the difference.
    """
    for ours, theirs in _parts(view, original):
        names = [element.name for element in ours], [element.name for element in theirs]
        for same in SequenceMatcher(None, *names, autojunk=False).get_matching_blocks():
            for at in range(same.size):
                yield ours[same.a + at], theirs[same.b + at]


def _parts(view: View, original: View) -> Iterator[tuple[list[Element], list[Element]]]:
    ours, theirs = _by_part(view), _by_part(original)
    for part, elements in ours.items():
        if part in theirs:
            yield elements, theirs[part]


def _by_part(view: View) -> dict[str, list[Element]]:
    """Give the blocks by the id of the part around them."""
    found: dict[str, list[Element]] = {}
    for element in guide_elements(view):
        if element.name in _BLOCKS:
            found.setdefault(near_id(element), []).append(element)
    return found


def own_text(element: Element) -> str:
    """Give the text of a block, without that of the blocks inside it."""
    return " ".join("".join(_own_texts(element)).split())


def _own_texts(element: Element) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, str):
            yield child
        elif "state-label" in child.get("class").split() or child.name in ("script", "style"):
            continue
        elif child.name == "br":
            yield " "
        elif child.name not in _BLOCKS and child.name not in ("ul", "ol", "dl", "table"):
            yield from _own_texts(child)

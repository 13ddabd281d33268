"""What a layout does to content: what is cut off at the edge of the paper, and blank pages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fbss_publish.render.pdf_tags.gather import Gathered
from fbss_publish.render.pdf_tags.model import Leaf

EDGE = 5 * 96 / 25.4
"""What a desk printer may leave white at the edge of the paper: 5 mm, in CSS pixels."""
_SHOWN = 40


def cut_off(document: Any, gathered: Gathered) -> tuple[str, ...]:
    """Name the content that reaches into the edge of the paper or over it, with its page."""
    found: dict[Any, str] = {}
    for leaf in gathered.leaves.values():
        if leaf.artifact is None and leaf.box.element not in found and _is_cut(document, leaf):
            words = " ".join(leaf.text.split()) or "a picture"
            shown = words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1]}…"
            found[leaf.box.element] = f"“{shown}” on page {leaf.page + 1}"
    return tuple(found.values())


def blank_pages(document: Any, gathered: Gathered) -> tuple[int, ...]:
    """Give the numbers of the pages on which nothing stands between head and foot."""
    used = gathered.filled | {leaf.page for leaf in _content(gathered)}
    return tuple(number + 1 for number in range(len(document.pages)) if number not in used)


def _content(gathered: Gathered) -> Iterator[Leaf]:
    return (
        leaf
        for leaf in gathered.leaves.values()
        if not leaf.margin and (leaf.text.strip() or not hasattr(leaf.box, "text"))
    )


def _is_cut(document: Any, leaf: Leaf) -> bool:
    page, box = document.pages[leaf.page], leaf.box
    if hasattr(box, "text"):
        left, top = box.position_x, box.position_y
    else:
        left, top = box.content_box_x(), box.content_box_y()
    if not box.width or not box.height or (hasattr(box, "text") and not leaf.text.strip()):
        return False
    beside = left < EDGE - 1 or left + box.width > page.width - EDGE + 1
    return bool(beside or top < 0 or top + box.height > page.height)

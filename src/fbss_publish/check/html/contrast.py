"""The contrast of text with what is behind it, as far as the page's own styles decide it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fbss_publish.check.html.colours import (
    BLACK,
    CLEAR,
    WHITE,
    Colour,
    colour,
    colours_in,
    contrast,
)
from fbss_publish.check.html.lengths import bold, font_size
from fbss_publish.check.html.shown import disabled, seen
from fbss_publish.check.html.style import Styles
from fbss_publish.check.html.tree import Element

if TYPE_CHECKING:
    from fbss_publish.check.html.view import View

_LARGE, _LARGE_BOLD = 24.0, 56 / 3
_SURROUNDED = 4
"""So many shadows make the ground of the text."""

_BUTTONS = ("button", "submit", "reset")
_TOLD = frozenset("class style hidden disabled aria-disabled aria-hidden open type".split())
"""Attributes that decide how an element looks, beside those that style sheets select by."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A piece of text: its contrast at best, and whether its letters are large."""

    element: Element
    ratio: float
    large: bool


def measured(view: View, styles: Styles, *, grey: bool = False) -> Iterator[Measured]:
    """Give the contrast of each piece of seen text whose colours are decided.

    Elements that are styled alike are measured once. `grey`: as a printer without colours.
    """
    if styles.elsewhere:
        return
    for element in view.samples:
        if seen(element, styles):
            ratio = best_contrast(styles, element, grey=grey)
            if ratio is not None and ratio > 1.001:
                yield Measured(element, ratio, is_large(styles, element))


def samples(view: View) -> Iterator[Element]:
    """Give elements with text of their own, one of those that are built alike."""
    kinds: dict[tuple[object, ...], int] = {}
    told = _TOLD | view.styles.selecting
    done: set[int] = set()
    for element in view.all:
        kind = _kind(element, kinds, told)
        if kind in done or not own_words(element):
            continue
        if element.name == "svg" or element.closest("svg") or _inactive(view, element):
            continue
        done.add(kind)
        yield element


def _kind(element: Element, kinds: dict[tuple[object, ...], int], told: frozenset[str]) -> int:
    """Give a number that elements share whose names and attributes are the same up to the root."""
    above = element.parent.memo.get("kind") if element.parent else None
    own = tuple((k, v) for k, v in element.attrs.items() if k in told)
    kind = kinds.setdefault((above, element.name, own), len(kinds))
    element.memo["kind"] = kind
    return kind


def own_words(element: Element) -> bool:
    """Say whether an element has text of its own that is more than a sign."""
    text = "".join(child for child in element.children if isinstance(child, str)).strip()
    letters = [char for char in text if char.isalnum()]
    return len(letters) > 1 or (len(letters) == 1 and ord(letters[0]) > 0x2E7F)


def _inactive(view: View, element: Element) -> bool:
    """Say whether text is part of a control that is disabled, or its label."""
    for holder in (element, *element.above()):
        if disabled(holder) or holder.get("aria-disabled").strip().lower() == "true":
            return True
        if holder.name == "label" and _labels_disabled(view, holder):
            return True
        if holder.get("id") and _refers_disabled(view, holder.get("id")):
            return True
    return False


def _labels_disabled(view: View, label: Element) -> bool:
    labelled = [number for number, labels in view.names.labels.items() if label in labels]
    return any(_off(view.all[number]) for number in labelled)


def _refers_disabled(view: View, identifier: str) -> bool:
    return any(
        identifier in other.get("aria-labelledby").split() and _off(other)
        for other in view.tree.having("aria-labelledby")
    )


def _off(element: Element) -> bool:
    return disabled(element) or any(
        holder.get("aria-disabled").strip().lower() == "true"
        for holder in (element, *element.above())
    )


def is_large(styles: Styles, element: Element) -> bool:
    """Say whether letters are large in the sense of WCAG: 18 points, or 14 and bold."""
    size = font_size(styles, element)
    return size >= _LARGE - 0.01 or (size >= _LARGE_BOLD - 0.01 and bold(styles, element))


def best_contrast(styles: Styles, element: Element, *, grey: bool = False) -> float | None:
    """Give the highest contrast of an element's text with any colour behind it.

    None where a picture or something elsewhere on the page may lie behind.
    """
    text = _text_colour(styles, element)
    if text is None:
        return None
    pairs: list[tuple[Colour, Colour]] | None = [(text, CLEAR)]
    shadows = _shadows(styles, element)
    if len(shadows) >= _SURROUNDED:
        pairs = [(text.over(one), one) for one in shadows]
    for holder in (element, *element.above()):
        pairs = _lower(styles, holder, pairs)
        if pairs is None:
            return None
    if _doubted(styles, element):
        return None
    whole = [(front.over(WHITE), back.over(WHITE)) for front, back in pairs or ()]
    if 0 < len(shadows) < _SURROUNDED:
        whole += [(front, one.over(back)) for front, back in whole for one in shadows]
    if grey:
        whole = [(front.grey(), back.grey()) for front, back in whole]
    return max((contrast(front, back) for front, back in whole), default=None)


_DECIDING = ("color", "background-color", "background-image", "opacity", "text-shadow")


def _doubted(styles: Styles, element: Element) -> bool:
    """Say whether a rule that is not known here, or a stroke, may change what is seen."""
    if styles.value(element, "-webkit-text-stroke") or styles.own(element, "mix-blend-mode"):
        return True
    holders = (element, *element.above())
    return any((holder.number, name) in styles.doubts for holder in holders for name in _DECIDING)


def _lower(
    styles: Styles, holder: Element, pairs: list[tuple[Colour, Colour]] | None
) -> list[tuple[Colour, Colour]] | None:
    """Lay text and ground on the ground of an element. None where that is not known."""
    layers = _layers(styles, holder)
    if layers is None or pairs is None:
        return None
    opacity = _opacity(styles.own(holder, "opacity"))
    pairs = [
        (front.over(layer).faded(opacity), back.over(layer).faded(opacity))
        for front, back in pairs
        for layer in layers
    ][:64]
    position = (styles.own(holder, "position") or "").lower()
    if position in ("absolute", "fixed") and any(back.alpha < 1 for _, back in pairs):
        return None
    return pairs


def _layers(styles: Styles, element: Element) -> list[Colour] | None:
    """Give the colours that an element's own ground may have, CLEAR where it has none."""
    said = styles.own(element, "background-color")
    base = CLEAR if said is None else colour(said)
    if base is None:
        return None if said not in ("inherit", "unset", "revert") else [CLEAR]
    if said is None and _is_button(element):
        base = colour("buttonface") or CLEAR
    image = styles.own(element, "background-image") or "none"
    if image == "none":
        return [base]
    if re.search(r"url\(|image|paint|element\(|cross-fade", image):
        # A colour below a picture is what there is where the picture is not.
        return [base] if base.alpha >= 1 else None
    stops = colours_in(image)
    return [stop.over(base) for stop in stops] if stops else None


def _is_button(element: Element) -> bool:
    if element.name == "input":
        return element.get("type").strip().lower() in _BUTTONS
    return element.name == "button"


def _opacity(said: str | None) -> float:
    if said is None:
        return 1.0
    text = said.strip()
    try:
        number = float(text.rstrip("%")) / (100 if text.endswith("%") else 1)
    except ValueError:
        return 1.0
    return min(max(number, 0.0), 1.0)


def _text_colour(styles: Styles, element: Element) -> Colour | None:
    holder: Element | None = element
    while holder is not None:
        said = styles.own(holder, "color")
        if said is not None and said.lower() not in ("inherit", "currentcolor", "unset"):
            return colour(said)
        if said is None and holder.name == "a" and holder.has("href"):
            return colour("linktext")
        if said is None and _is_button(holder):
            return BLACK
        holder = holder.parent
    return BLACK


def _shadows(styles: Styles, element: Element) -> tuple[Colour, ...]:
    for holder in (element, *element.above()):
        said = styles.own(holder, "text-shadow")
        if said is not None:
            return () if said == "none" else colours_in(said)
    return ()

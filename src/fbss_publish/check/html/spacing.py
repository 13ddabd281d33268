"""Spacing that a style attribute forces, against the size of the letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from fbss_publish.check.html.lengths import font_size, pixels
from fbss_publish.check.html.style import declarations
from fbss_publish.check.html.tree import Element

if TYPE_CHECKING:
    from fbss_publish.check.html.view import View

_PASSED_ON = ("inherit", "unset", "revert", "revert-layer")
_NUMBER = re.compile(r"\d*\.?\d+")


def forced(view: View, name: str) -> Iterator[tuple[Element, str]]:
    """Give the elements with seen text whose own style attribute forces a property."""
    for element in view.tree.having("style"):
        value = ""
        for said in declarations(element.get("style")):
            if said.name == name and said.important:
                value = said.value.lower()
        if not value or value in _PASSED_ON or element.closest("svg") or element.name == "svg":
            continue
        yield from ((inner, value) for inner in _with_text(view, element, name))


def _with_text(view: View, element: Element, name: str) -> Iterator[Element]:
    """Give the element, and those inside that inherit from it, that have text of their own."""
    if any(isinstance(child, str) and child.strip() for child in element.children) and view.seen(
        element
    ):
        yield element
    for child in element.elements:
        if view.styles.own(child, name) is None:
            yield from _with_text(view, child, name)


def too_narrow(
    view: View,
    element: Element,
    value: str,
    least: float,
    *,
    bare: bool = False,
    normal: float = 0.0,
) -> bool:
    """Say whether a value is less than so many times the size of the letters.

    `bare`: a number without a unit is a multiple of the size. `normal` is what `normal` means.
    """
    holder = _declaring(element)
    own, theirs = font_size(view.styles, element), font_size(view.styles, holder)
    if value in ("normal", "initial"):
        return normal < least
    if bare and _NUMBER.fullmatch(value):
        return float(value) < least
    found = pixels(value, theirs)
    return found is not None and found + 0.001 < least * own


def _declaring(element: Element) -> Element:
    """Give the element whose style attribute it is."""
    if "!important" in element.get("style").replace(" ", ""):
        return element
    return next(
        (h for h in element.above() if "!important" in h.get("style").replace(" ", "")), element
    )


def wraps(view: View, element: Element) -> bool:
    """Say whether a line can break: neither forbidden nor in something that scrolls sideways.

    A single word has no place to break.
    """
    text = element.text()
    if text.isascii() and len(text.split()) < 2 and "-" not in text:
        return False
    if (view.styles.value(element, "white-space") or "").lower() in ("nowrap", "pre"):
        return False
    scrolls = ("scroll", "auto")
    holders = (element, *element.above())
    return not any((view.styles.own(h, "overflow-x") or "").lower() in scrolls for h in holders)

"""CSS lengths in pixels, as far as they do not depend on the window."""

from __future__ import annotations

import re

from fbss_publish.check.html.style import Styles
from fbss_publish.check.html.tree import Element

_LENGTH = re.compile(
    r"([+-]?(?:\d+\.?\d*|\.\d+))(px|pt|pc|in|cm|mm|q|r?em|ex|ch|%)?", re.IGNORECASE
)
_PIXELS = {
    "px": 1.0,
    "pt": 4 / 3,
    "pc": 16.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 9.6 / 2.54,
    "q": 2.4 / 2.54,
}
_KEYWORDS = {
    "xx-small": 9.0, "x-small": 10.0, "small": 13.0, "medium": 16.0, "large": 18.0,
    "x-large": 24.0, "xx-large": 32.0, "xxx-large": 48.0,
}  # fmt: skip
_HEADINGS = {
    "h1": 2.0,
    "h2": 1.5,
    "h3": 1.17,
    "h5": 0.83,
    "h6": 0.67,
    "small": 0.83,
    "sub": 0.83,
    "sup": 0.83,
}
ROOT = 16.0
"""The size of letters where nothing says otherwise."""


def pixels(value: str, size: float, root: float = ROOT) -> float | None:
    """Give a length in pixels, against the size of the letters; None where it is not known."""
    found = _LENGTH.fullmatch(value.strip())
    if found is None:
        return None
    number, unit = float(found[1]), (found[2] or "").lower()
    if unit == "%":
        return number * size / 100
    if unit == "em":
        return number * size
    if unit in ("ex", "ch"):
        return number * size / 2
    if unit == "rem":
        return number * root
    if not unit:
        return 0.0 if number == 0 else None
    return number * _PIXELS[unit]


def font_size(styles: Styles, element: Element) -> float:
    """Give the size of an element's letters in pixels."""
    if element.number not in styles.sizes:
        above = font_size(styles, element.parent) if element.parent else ROOT
        top = next(reversed(list(element.above())), None)
        root = font_size(styles, top) if top else ROOT
        said = styles.own(element, "font-size")
        styles.sizes[element.number] = _size(said, element, above, root)
    return styles.sizes[element.number]


def _size(said: str | None, element: Element, above: float, root: float) -> float:
    if said is None:
        return above * _HEADINGS.get(element.name, 1.0)
    low = said.strip().lower()
    if low in _KEYWORDS:
        return _KEYWORDS[low]
    if low in ("larger", "smaller"):
        return above * (1.2 if low == "larger" else 1 / 1.2)
    found = pixels(low, above, root)
    return above if found is None else found


def bold(styles: Styles, element: Element) -> bool:
    """Say whether an element's letters are bold."""
    said = styles.value(element, "font-weight")
    for holder in (element, *element.above()):
        if styles.own(holder, "font-weight") is not None:
            break
        if holder.name in ("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"):
            return True
    low = (said or "").lower()
    return low in ("bold", "bolder") or (low.isdigit() and int(low) >= 700)

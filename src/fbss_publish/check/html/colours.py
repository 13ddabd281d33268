"""Colours, how they lie over each other, and how well they are told apart (WCAG 2.2)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

_SYSTEM = {
    "canvas": "#ffffff", "canvastext": "#000000", "linktext": "#0000ee", "buttonface": "#efefef",
    "buttontext": "#000000", "field": "#ffffff", "fieldtext": "#000000", "graytext": "#6d6d6d",
    "mark": "#ffff00", "marktext": "#000000", "initial": "#000000",
}  # fmt: skip
"""What a browser has for system colours where no look is forced."""


@dataclass(frozen=True, slots=True)
class Colour:
    """Red, green and blue from 0 to 1, and how much of what is below is covered."""

    red: float
    green: float
    blue: float
    alpha: float = 1.0

    def over(self, below: Colour) -> Colour:
        """Lie over another colour."""
        alpha = self.alpha + below.alpha * (1 - self.alpha)
        if alpha == 0:
            return CLEAR
        share = self.alpha / alpha
        return Colour(
            self.red * share + below.red * (1 - share),
            self.green * share + below.green * (1 - share),
            self.blue * share + below.blue * (1 - share),
            alpha,
        )

    def faded(self, opacity: float) -> Colour:
        """Give the same colour, covering less."""
        return Colour(self.red, self.green, self.blue, self.alpha * opacity)

    def grey(self) -> Colour:
        """Give the grey that a printer without colours makes of it (ITU-R BT.601)."""
        level = 0.299 * self.red + 0.587 * self.green + 0.114 * self.blue
        return Colour(level, level, level, self.alpha)

    @property
    def luminance(self) -> float:
        """The relative luminance of WCAG 2.2."""
        return (
            0.2126 * _linear(self.red) + 0.7152 * _linear(self.green) + 0.0722 * _linear(self.blue)
        )


CLEAR = Colour(0.0, 0.0, 0.0, 0.0)
WHITE = Colour(1.0, 1.0, 1.0)
BLACK = Colour(0.0, 0.0, 0.0)


def _linear(part: float) -> float:
    value = min(max(part, 0.0), 1.0)
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def contrast(one: Colour, other: Colour) -> float:
    """Give the contrast ratio of two opaque colours, from 1 to 21."""
    bright, dark = sorted((one.luminance, other.luminance), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@lru_cache(maxsize=1024)
def colour(text: str) -> Colour | None:
    """Read a CSS colour; None where it is not one, or depends on what is not known."""
    from tinycss2.color4 import parse_color

    low = text.strip().lower()
    found = parse_color(_SYSTEM.get(low, low))
    if found is None or isinstance(found, str):
        return None
    try:
        red, green, blue = _srgb(found)
    except (NotImplementedError, ValueError, TypeError):
        return None
    if None in (red, green, blue):
        return None
    return Colour(red, green, blue, found.alpha)


def _srgb(found: Any) -> Sequence[float]:
    """Give the parts in sRGB; other spaces that have the same axes are taken as they are."""
    if found.space in ("display-p3", "a98-rgb", "prophoto-rgb", "rec2020"):
        return tuple(found.coordinates)
    return tuple(found.to("srgb").coordinates)


@lru_cache(maxsize=512)
def colours_in(text: str) -> tuple[Colour, ...]:
    """Give the colours that a value such as a gradient or a shadow names."""
    import tinycss2

    found: list[Colour] = []
    todo = tinycss2.parse_component_value_list(text)
    while todo:
        token = todo.pop(0)
        if token.type in ("ident", "hash") and (one := colour(token.serialize())):
            found.append(one)
        elif token.type == "function":
            if one := colour(token.serialize()):
                found.append(one)
            elif "gradient" in token.lower_name:
                todo = [*token.arguments, *todo]
    return tuple(found)

"""Colours of text: contrast as WCAG 2.2 measures it, and the nearest colour that has enough."""

from __future__ import annotations

import re

ENOUGH = 7.0
"""WCAG 2.2, 1.4.6: what every colour of our theme reaches."""

_HEX = re.compile(r"#[0-9a-fA-F]{6}")
_GROUNDS = ("#ffffff", "#f1f5f7")
"""What a text may stand on: the page, and its softer parts."""
_STEPS = 256


def is_colour(text: str) -> bool:
    """Say whether a text is a colour of six hexadecimal digits."""
    return bool(_HEX.fullmatch(text))


def contrast(one: str, other: str) -> float:
    """Give the contrast ratio of two colours, 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def weakest(colour: str) -> float:
    """Give the contrast of a text colour on the ground where it is hardest to read."""
    return min(contrast(colour, ground) for ground in _GROUNDS)


def strong_enough(colour: str) -> str:
    """Give the colour itself, or the lightest darker one of its hue that can be read."""
    parts = _parts(colour)
    for step in range(_STEPS, -1, -1):
        darker = "#" + "".join(f"{part * step // _STEPS:02x}" for part in parts)
        if weakest(darker) >= ENOUGH:
            return darker
    return "#000000"


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    linear = (_linear(part / 255) for part in _parts(colour))
    red, green, blue = linear
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return float(value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4)

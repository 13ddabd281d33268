"""High contrast: drawings in black and white alone, with thick lines."""

from __future__ import annotations

import re

_SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_PAINT = re.compile(r'\b(fill|stroke)="(#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?)"')
_WIDTH = re.compile(r'\bstroke-width="([0-9.]+)"')
_DARK = 0.3
"""Relative luminance (WCAG 2.2) below which a colour becomes black."""
_THIN = 2.5
"""The least width of a line, in the units of the drawing."""


def in_black_and_white(content: str) -> str:
    """Give the content of a page with its drawings in black and white."""
    return _SVG.sub(lambda found: _redrawn(found[0]), content)


def _redrawn(svg: str) -> str:
    svg = _PAINT.sub(lambda found: f'{found[1]}="{_black_or_white(found[2])}"', svg)
    return _WIDTH.sub(lambda found: f'stroke-width="{max(float(found[1]), _THIN):g}"', svg)


def _black_or_white(colour: str) -> str:
    return "#000000" if luminance(colour) < _DARK else "#ffffff"


def luminance(colour: str) -> float:
    """Give the relative luminance of a colour such as #0b4a66 (WCAG 2.2)."""
    digits = colour[1:]
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    parts = (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue

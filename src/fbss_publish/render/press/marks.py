"""Marks outside the trimmed sheet: where it is cut, and where it is folded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fbss_publish.render.press.order import BLEED, MM, SLUG

WEIGHT = 0.25
"""Points: the line of a mark, in all inks (registration colour)."""
_GAP, _LENGTH = BLEED + 0.5, 5.5
"""Millimetres from the trimmed edge to a mark, and its length."""
COLOUR_SPACE = "/FbssAll"


def marks(width: float, height: float, folds: Iterable[float] = ()) -> bytes:
    """Give the content of the marks of a sheet; width, height and folds are millimetres.

    The origin is the lower left corner of the trimmed sheet. The colour space is named
    COLOUR_SPACE and has to be among the page's resources.
    """
    cut = [line for x in (0.0, width) for line in _upright(x, height)]
    cut += [line for y in (0.0, height) for line in _flat(y, width)]
    fold = [line for x in folds for line in _upright(x, height)]
    parts = [f"q {COLOUR_SPACE} CS 1 SCN {WEIGHT} w", *map(_drawn, cut)]
    if fold:
        parts += ["[2 1.5] 0 d", *map(_drawn, fold)]
    return " ".join([*parts, "Q"]).encode()


Line = tuple[float, float, float, float]


def _upright(x: float, height: float) -> Iterator[Line]:
    yield x, -_GAP, x, -_GAP - _LENGTH
    yield x, height + _GAP, x, height + _GAP + _LENGTH


def _flat(y: float, width: float) -> Iterator[Line]:
    yield -_GAP, y, -_GAP - _LENGTH, y
    yield width + _GAP, y, width + _GAP + _LENGTH, y


def _drawn(line: Line) -> str:
    x, y, to_x, to_y = (f"{value * MM:.3f}" for value in line)
    return f"{x} {y} m {to_x} {to_y} l S"


def room() -> float:
    """Give how far marks reach from the trimmed edge, in millimetres; SLUG has to be more."""
    return min(SLUG, _GAP + _LENGTH)

"""The state in which a content stream draws, and what it has drawn."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from fbss_publish.check.pdf.fonts import Decoder
from fbss_publish.check.pdf.model import Key, Mark, Piece
from fbss_publish.check.pdf.objects import number

Matrix = tuple[float, float, float, float, float, float]
UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Frame:
    """A marked-content sequence that is open."""

    tag: str
    key: Key | None = None
    artifact: str | None = None
    replaced: bool = False
    lang: str = ""


@dataclass(frozen=True, slots=True)
class TextState:
    """The graphics state as far as text needs it."""

    ctm: Matrix = UNIT
    font: Decoder | None = None
    number: int = 0
    size: float = 0.0
    leading: float = 0.0
    spacing: float = 0.0
    words: float = 0.0
    stretch: float = 1.0
    mode: int = 0


@dataclass(slots=True)
class Drawn:
    """What a page draws, collected while its streams are read."""

    page: int
    fonts: dict[tuple[int, int], Decoder]
    pieces: list[Piece] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    nesting: list[str] = field(default_factory=list)
    forms: int = 0


def times(first: Matrix, second: Matrix) -> Matrix:
    """Multiply two transformations; the first one is applied first."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = second
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j,
            e * g + f * i + k, e * h + f * j + m)  # fmt: skip


def matrix_of(values: Any) -> Matrix:
    """Give six numbers as a transformation, the one that changes nothing for anything else."""
    found = [number(value, 0.0) for value in values][:6]
    a, b, c, d, e, f = found if len(found) == 6 else UNIT
    return (a, b, c, d, e, f)

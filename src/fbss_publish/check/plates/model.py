"""A print file as values. Nothing here knows how a PDF is written."""

from __future__ import annotations

from dataclasses import dataclass

Box = tuple[float, float, float, float]
"""Left, bottom, right and top in points (ISO 32000-1, 7.9.5)."""
Point = tuple[float, float]

REGISTRATION = "Separation All"
"""The colour of marks: all inks at once."""


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour: its space, and the tone values of C, M, Y and K where they are known.

    Values are from 0 to 1. A spot ink has none of these.
    """

    space: str
    inks: tuple[float, float, float, float] | None = None

    @property
    def total(self) -> float:
        """The sum of the tone values: 3 is 300 %."""
        return sum(self.inks or ())


@dataclass(frozen=True, kw_only=True, slots=True)
class Paint:
    """Something that is painted: text, an area, a line, a picture or a gradient.

    `size` is the size of type and `width` the width of a line, both in points as printed, after
    all scaling; `dpi` the pixels of a picture to the inch as printed. `places` are points of it in
    the page's own coordinates: start and end of a text, corners of a picture or an area.
    """

    kind: str
    colour: Colour
    page: int
    size: float = 0.0
    width: float = 0.0
    dpi: float = 0.0
    text: str = ""
    places: tuple[Point, ...] = ()
    overprint: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class PressPage:
    """A page: its boxes, what it paints, and what needs transparency. None is a missing box."""

    number: int
    media: Box | None
    trim: Box | None = None
    bleed: Box | None = None
    art: Box | None = None
    crop: Box | None = None
    paints: tuple[Paint, ...] = ()
    effects: tuple[str, ...] = ()
    blending: str = ""
    annotations: int = 0
    problem: str = ""

    @property
    def body(self) -> tuple[Paint, ...]:
        """What is painted, but for the marks outside the trimmed page."""
        return tuple(paint for paint in self.paints if paint.colour.space != REGISTRATION)


@dataclass(frozen=True, kw_only=True, slots=True)
class Intent:
    """An output intent. `space` and `device` are those of its profile, '' where it has none."""

    subtype: str
    condition: str = ""
    info: str = ""
    registry: str = ""
    space: str = ""
    device: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class PressDocument:
    """A print file. `claim` is the standard that it says it follows, '' if it says none.

    `metadata` and `information` are the names of what it says in XMP and in the information
    dictionary; `hazards` is what a print file must not do.
    """

    claim: str = ""
    trapped: str = ""
    metadata: frozenset[str] = frozenset()
    information: frozenset[str] = frozenset()
    identified: bool = False
    encrypted: bool = False
    intents: tuple[Intent, ...] = ()
    pages: tuple[PressPage, ...] = ()
    hazards: tuple[str, ...] = ()


MM = 72 / 25.4
"""Points in a millimetre."""
BLEED = 3.0
"""Millimetres that are printed over the edge and cut off."""


def white(colour: Colour) -> bool:
    """Say whether a colour puts no ink on paper."""
    return colour.inks is not None and not any(colour.inks)

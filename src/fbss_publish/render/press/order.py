"""What a print shop is given: pages, a booklet or a leaflet, on which paper, in which inks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

MM = 72 / 25.4
"""Points in a millimetre."""

BLEED = 3.0
"""Millimetres that are printed over the edge and cut off."""

SLUG = 10.0
"""Millimetres from the trimmed edge to the edge of the film: room for the marks."""

CREEP = 0.1
"""Millimetres by which a sheet of 100 g/m² pushes those within it outward at the fold."""

PANELS = 6
FOLDED_IN = 3.0
"""Millimetres by which the panel that is folded in is narrower than the others."""


class Kind(StrEnum):
    """How pages come onto sheets."""

    PAGES = "pages"
    BOOKLET = "booklet"
    LEAFLET = "leaflet"


SHEETS: Mapping[str, tuple[float, float]] = {"letter": (215.9, 279.4), "a4": (210.0, 297.0)}
"""Paper after trimming, upright: width and height in millimetres."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PressOrder:
    """How a sheet is to be made ready for the press.

    `paper` is a key of SHEETS: the trimmed sheet of single pages, and the open one of a
    booklet or leaflet. `profile` is the ICC profile of the shop, b"" for the calculated one, and
    `condition` the name of the printing condition that it describes.
    """

    kind: Kind
    paper: str
    rtl: bool = False
    profile: bytes = b""
    condition: str = ""

    @property
    def open(self) -> tuple[float, float]:
        """The trimmed sheet, unfolded: width and height in millimetres."""
        width, height = SHEETS[self.paper]
        return (width, height) if self.kind is Kind.PAGES else (height, width)

    def page(self, number: int) -> tuple[float, float]:
        """Give the trimmed size of a page, numbered from 1, in millimetres."""
        width, height = self.open
        if self.kind is Kind.BOOKLET:
            return width / 2, height
        if self.kind is Kind.LEAFLET:
            whole = panel_width(width)
            return (whole - FOLDED_IN if number in (4, 5) else whole), height
        return width, height

    def facts(self) -> dict[str, Any]:
        """Give what the bytes depend on, for a cache's key."""
        import hashlib

        return {
            "kind": str(self.kind), "paper": self.paper, "rtl": self.rtl,
            "condition": self.condition, "profile": hashlib.sha256(self.profile).hexdigest(),
        }  # fmt: skip


def panel_width(width: float) -> float:
    """Give the width of a panel that is not folded in, on a sheet of this width."""
    return (width + FOLDED_IN) / 3

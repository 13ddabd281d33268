"""Which page comes where on a sheet, so that it reads right once it is folded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fbss_publish.render.press.order import BLEED, CREEP, PANELS, Kind, PressOrder


@dataclass(frozen=True, slots=True)
class Place:
    """A page on a side of a sheet, in millimetres from the sheet's trimmed lower left corner.

    `page` is numbered from 1, and 0 for a blank one. `left` and `right` say how far the page may
    be printed over its own edges: the bleed at an edge that is cut, nothing at a fold. `shift`
    moves what is on the page, to make up for creep.
    """

    page: int
    x: float
    width: float
    height: float
    left: float
    right: float
    shift: float = 0.0


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet: its pages from left to right, and where it is folded."""

    places: tuple[Place, ...]
    folds: tuple[float, ...] = ()


def sides(order: PressOrder, pages: int) -> tuple[Side, ...]:
    """Give the sides of all sheets in the order of printing: front and back of each."""
    if order.kind is Kind.BOOKLET:
        return tuple(_booklet(order, pages))
    if order.kind is Kind.LEAFLET:
        return tuple(_leaflet(order, pages))
    width, height = order.open
    return tuple(
        Side((Place(number, 0.0, width, height, BLEED, BLEED),)) for number in range(1, pages + 1)
    )


def booklet_order(pages: int, *, rtl: bool) -> tuple[tuple[int, int], ...]:
    """Give the left and the right page of each side of a saddle-stitched booklet.

    Pages are numbered from 1, blank ones at the end are 0. The first side is the outside of
    the outermost sheet: the last page beside the first. A book that is bound on the right has
    every pair the other way round.
    """
    total = padded(pages)
    pairs = []
    for sheet in range(total // 4):
        outer, inner = 2 * sheet + 1, 2 * sheet + 2
        pairs += [(total + 1 - outer, outer), (inner, total + 1 - inner)]
    known = [
        (left if left <= pages else 0, right if right <= pages else 0) for left, right in pairs
    ]
    return tuple((right, left) if rtl else (left, right) for left, right in known)


def leaflet_order(*, rtl: bool) -> tuple[tuple[int, int, int], tuple[int, int, int]]:
    """Give the panels of the outside and the inside of a leaflet folded twice, left to right.

    Panel 1 is the front; opening it shows 2 beside 5, which is folded in; opening that, 2 to 4.
    Panel 6 is the back.
    """
    outside, inside = (5, 6, 1), (2, 3, 4)
    return (outside[::-1], inside[::-1]) if rtl else (outside, inside)


def page_on(panel: int, pages: int) -> int:
    """Give the page on a panel, 0 for none. The last page, with the imprint, is the back."""
    if panel == PANELS and pages > 1:
        return pages
    return panel if panel < pages or panel == pages == 1 else 0


def padded(pages: int) -> int:
    """Give the number of pages of a booklet of folded sheets: the next multiple of four."""
    return max(4, -(-pages // 4) * 4)


def blanks(order: PressOrder, pages: int) -> int:
    """Give how many pages or panels stay blank."""
    if order.kind is Kind.BOOKLET:
        return padded(pages) - pages
    return max(0, PANELS - pages) if order.kind is Kind.LEAFLET else 0


def fits(order: PressOrder, pages: int) -> bool:
    """Say whether a text of so many pages has room on the sheet."""
    return order.kind is not Kind.LEAFLET or pages <= PANELS


def _booklet(order: PressOrder, pages: int) -> Iterator[Side]:
    width, height = order.page(1)
    for number, (left, right) in enumerate(booklet_order(pages, rtl=order.rtl)):
        # The further in a sheet lies, the further the fold pushes it out; its pages move back.
        creep = CREEP * (number // 2)
        yield Side(
            (
                Place(left, 0.0, width, height, BLEED, 0.0, creep),
                Place(right, width, width, height, 0.0, BLEED, -creep),
            ),
            (width,),
        )


def _leaflet(order: PressOrder, pages: int) -> Iterator[Side]:
    for panels in leaflet_order(rtl=order.rtl):
        places: list[Place] = []
        x = 0.0
        for column, number in enumerate(panels):
            width, height = order.page(number)
            places.append(Place(
                page_on(number, pages), x, width, height,
                0.0 if column else BLEED, BLEED if column == 2 else 0.0,
            ))  # fmt: skip
            x += width
        yield Side(tuple(places), (places[1].x, places[2].x))

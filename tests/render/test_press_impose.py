"""Which page comes where, held against a model that is folded and stapled in the test."""

from __future__ import annotations

import pytest

from fbss_publish.render.press.impose import (
    blanks,
    booklet_order,
    fits,
    leaflet_order,
    padded,
    page_on,
    sides,
)
from fbss_publish.render.press.order import BLEED, Kind, PressOrder


def read(pages: int, *, rtl: bool) -> list[int]:
    """Nest the sheets of a booklet, leaf through it, and give the pages as a reader meets them."""
    order = booklet_order(pages, rtl=rtl)
    sheets = [(order[n], order[n + 1]) for n in range(0, len(order), 2)]
    found: list[int] = []
    for (front_left, front_right), (back_left, back_right) in sheets:
        # Bound on the left, the half that a reader meets first is the right one, then its back.
        found += [front_left, back_right] if rtl else [front_right, back_left]
    for (front_left, front_right), (back_left, back_right) in reversed(sheets):
        found += [back_left, front_right] if rtl else [back_right, front_left]
    return found


@pytest.mark.parametrize("rtl", [False, True])
@pytest.mark.parametrize("pages", range(1, 26))
def test_a_folded_booklet_reads_in_order_with_blank_pages_at_the_end(pages: int, rtl: bool):
    blank = padded(pages) - pages
    assert read(pages, rtl=rtl) == [*range(1, pages + 1), *[0] * blank]


def test_a_booklet_of_eight_pages():
    assert booklet_order(8, rtl=False) == ((8, 1), (2, 7), (6, 3), (4, 5))
    assert booklet_order(8, rtl=True) == ((1, 8), (7, 2), (3, 6), (5, 4))


@pytest.mark.parametrize("rtl", [False, True])
def test_each_panel_of_a_leaflet_has_its_neighbour_on_its_back(rtl: bool):
    outside, inside = leaflet_order(rtl=rtl)
    # Turned over at the short edge, the left panel of one side is the right one of the other.
    backs = dict(zip(outside, reversed(inside), strict=True))
    assert backs == {1: 2, 6: 3, 5: 4}


def test_the_panel_that_is_folded_in_is_narrower_on_both_sides():
    for paper, width in (("a4", 297.0), ("letter", 279.4)):
        order = PressOrder(kind=Kind.LEAFLET, paper=paper)
        for side in sides(order, 6):
            assert sum(place.width for place in side.places) == pytest.approx(width)
        assert order.page(5) == order.page(4)
        assert order.page(4)[0] == pytest.approx(order.page(1)[0] - 3)


@pytest.mark.parametrize(
    ("pages", "panels"),
    [(1, [1, 0, 0, 0, 0, 0]), (2, [1, 0, 0, 0, 0, 2]), (4, [1, 2, 3, 0, 0, 4]),
     (6, [1, 2, 3, 4, 5, 6])],
)  # fmt: skip
def test_the_last_page_of_a_leaflet_is_its_back(pages: int, panels: list[int]):
    assert [page_on(panel, pages) for panel in range(1, 7)] == panels


def test_nothing_is_printed_over_a_fold():
    for kind in (Kind.BOOKLET, Kind.LEAFLET):
        for side in sides(PressOrder(kind=kind, paper="a4"), 6):
            first, *middle, last = side.places
            assert (first.left, last.right) == (BLEED, BLEED)
            assert first.right == last.left == 0
            assert all(place.left == place.right == 0 for place in middle)


def test_creep_moves_the_pages_of_inner_sheets_to_the_fold():
    shifts = [
        [place.shift for place in side.places]
        for side in sides(PressOrder(kind=Kind.BOOKLET, paper="a4"), 12)
    ]
    assert shifts[:2] == [[0, 0], [0, 0]]
    assert shifts[4] == shifts[5] == [pytest.approx(0.2), pytest.approx(-0.2)]


def test_what_stays_blank_and_what_does_not_fit():
    booklet, leaflet = (PressOrder(kind=k, paper="a4") for k in (Kind.BOOKLET, Kind.LEAFLET))
    assert [blanks(booklet, pages) for pages in (1, 4, 5, 8)] == [3, 0, 3, 0]
    assert [blanks(leaflet, pages) for pages in (1, 6)] == [5, 0]
    assert fits(booklet, 80)
    assert fits(leaflet, 6)
    assert not fits(leaflet, 7)

"""Colours become inks: the calculated condition, its profile, and what is done with greys."""

from __future__ import annotations

import io
import struct

import pytest
from PIL import Image, ImageCms

from fbss_publish.errors import ConfigError
from fbss_publish.render.press.condition import PAPER_WHITE, printed, spread, tone_for
from fbss_publish.render.press.icc import INKS_GRID, LAB_GRID, areas_for, seen
from fbss_publish.render.press.inks import MOST_INK, Inks, coated, limited
from fbss_publish.render.press.separation import separated

COLOURS = ["#0b4a66", "#8a1414", "#fff2f0", "#ffff00", "#00ff00", "#0000ff", "#3a5f0b", "#ff8800"]


@pytest.fixture(scope="module")
def inks() -> Inks:
    return Inks(coated())


def rgb(colour: str) -> tuple[float, float, float]:
    red, green, blue = bytes.fromhex(colour[1:])
    return red / 255, green / 255, blue / 255


def test_solids_are_those_of_the_standard():
    # CIELAB relative to the paper: the paper itself is white without a cast.
    assert printed((0, 0, 0, 0)) == pytest.approx((100, 0, 0), abs=0.01)
    assert PAPER_WHITE == (95, 0, -2)
    cyan, magenta, yellow = (printed(tone) for tone in ((1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0)))
    assert cyan[1] < -30
    assert cyan[2] < -40
    assert magenta[1] > 70
    assert yellow[2] > 90


@pytest.mark.parametrize("ink", range(4))
def test_the_spread_of_ink_can_be_undone(ink: int):
    assert spread(0.5, ink) == pytest.approx(0.67 if ink == 3 else 0.64)
    for tone in (0, 0.1, 0.4, 0.9, 1):
        assert tone_for(spread(tone, ink), ink) == pytest.approx(tone, abs=1e-6)


@pytest.mark.parametrize("lab", [(70, 0, 0), (40, 20, -20), (60, -20, 20), (85, 2, 10), (30, 5, 5)])
def test_inks_print_the_colour_that_they_are_for(lab: tuple[float, float, float]):
    found = separated(lab)
    assert sum(found) <= MOST_INK + 0.001
    assert printed(found) == pytest.approx(lab, abs=1)


def test_the_profile_is_the_one_that_the_code_makes():
    data = coated()
    assert struct.unpack(">I", data[:4]) == (len(data),)
    tags = dict(_tags(data))
    to_colour, to_inks = tags["A2B0"], tags["B2A0"]
    for place in (0, 17, 400, 3000, INKS_GRID**4 - 1):
        areas = [place // INKS_GRID**power % INKS_GRID / (INKS_GRID - 1) for power in (3, 2, 1, 0)]
        at = 52 + 2 * 4 * 256 + place * 6
        assert _words(to_colour[at : at + 6]) == pytest.approx(seen(areas), abs=2 / 0xFFFF)
    for place in (0, 150, 2456, LAB_GRID**3 - 1):
        point = [place // LAB_GRID**power % LAB_GRID / (LAB_GRID - 1) for power in (2, 1, 0)]
        at = 52 + 2 * 3 * 2 + place * 8
        assert _words(to_inks[at : at + 8]) == pytest.approx(areas_for(point), abs=2 / 0xFFFF)


def _tags(data: bytes):
    (count,) = struct.unpack(">I", data[128:132])
    for place in range(count):
        name, start, size = struct.unpack(">4s2I", data[132 + 12 * place : 144 + 12 * place])
        yield name.decode(), data[start : start + size]


def _words(data: bytes) -> list[float]:
    return [word / 0xFFFF for word in struct.unpack(f">{len(data) // 2}H", data)]


def test_the_profile_is_one_that_others_open():
    opened = ImageCms.getOpenProfile(io.BytesIO(coated()))
    assert opened.profile.xcolor_space == "CMYK"
    assert opened.profile.connection_space == "Lab "
    assert "ISO 12647-2" in ImageCms.getProfileDescription(opened)


@pytest.mark.parametrize("colour", ["#000000", "#1b1b1b", "#2f2f2f", "#141a1b"])
def test_dark_greys_are_solid_black(inks: Inks, colour: str):
    assert inks.of(*rgb(colour)) == (0, 0, 0, 1)


@pytest.mark.parametrize("colour", ["#3d3d3d", "#808080", "#f2f2f2", "#c9ccd0"])
def test_greys_are_a_tint_of_black_alone(inks: Inks, colour: str):
    *colours, black = inks.of(*rgb(colour))
    assert colours == [0, 0, 0]
    assert 0 < black < 1


def test_lighter_greys_take_less_black(inks: Inks):
    tints = [inks.of(grey / 255, grey / 255, grey / 255)[3] for grey in range(0x30, 256, 8)]
    assert tints == sorted(tints, reverse=True)
    assert inks.of(1, 1, 1) == (0, 0, 0, 0)


@pytest.mark.parametrize("colour", COLOURS)
def test_no_colour_takes_more_ink_than_paper_does(inks: Inks, colour: str):
    found = inks.of(*rgb(colour))
    assert sum(found) <= MOST_INK + 0.001
    assert all(ink == 0 or ink >= 0.02 for ink in found)


def test_too_much_ink_is_taken_from_the_colours():
    assert sum(limited(1, 1, 1, 1)) == pytest.approx(MOST_INK, abs=0.03)
    assert limited(1, 1, 1, 1)[3] == 1
    assert limited(0.01, 0.5, 0, 0.015) == (0, 0.5, 0, 0)


def test_a_picture_is_turned_into_inks_and_a_grey_one_stays(inks: Inks):
    assert inks.picture(Image.new("RGB", (2, 2), "#8a1414")).mode == "CMYK"
    assert inks.picture(Image.new("L", (2, 2))).mode == "L"


@pytest.mark.parametrize("data", [b"", b"no profile", ImageCms.ImageCmsProfile(
    ImageCms.createProfile("sRGB")).tobytes()], ids=["empty", "text", "a screen's"])  # fmt: skip
def test_what_is_no_profile_of_a_press_is_refused(data: bytes):
    with pytest.raises(ConfigError, match="print profile"):
        Inks(data)

from __future__ import annotations

import pytest
from presskit import KINDS, TAGS, imposed, made, real, weight

from fbss_publish.check.press.bleed_reached import RULE
from fbss_publish.domain.finding import Severity
from fbss_publish.render.press.order import MM, Kind


def ground(left: float, low: float, right: float, high: float, colour: str = "0 0 0 0.2 k") -> str:
    """Give the content of an area between places in millimetres."""
    sides = (left, low, right - left, high - low)
    return " ".join([colour, *(f"{side * MM:.2f}" for side in sides), "re f"])


SILENT = {
    "nothing": made(),
    "a ground within": made(ground(10, 10, 90, 140)),
    "a ground with bleed": made(ground(-3, -3, 103, 153)),
    "a band at the top with bleed": made(ground(-3, 130, 103, 153)),
    "white to the cut": made(ground(0, 0, 100, 150, "0 0 0 0 k")),
    "a small thing at the cut": made(ground(0, 70, 5, 74)),
}
SPEAKS = {
    "a ground to the cut": (made(ground(0, 0, 100, 150)), Severity.WARNING),
    "a band to the cut": (made(ground(0, 130, 100, 150)), Severity.WARNING),
    "1 mm over one side": (made(ground(-3, -3, 101, 153)), Severity.WARNING),
    "within a form": (made("q 1 0 0 1 0 0 cm " + ground(10, 0, 90, 100) + " Q"), Severity.WARNING),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_file(tag: str, kind: Kind) -> None:
    assert weight(RULE, real(tag, kind), imposed(kind)) is None


@pytest.mark.parametrize("data", SILENT.values(), ids=list(SILENT))
def test_is_silent(data: bytes) -> None:
    assert weight(RULE, data) is None


@pytest.mark.parametrize(("data", "expected"), SPEAKS.values(), ids=list(SPEAKS))
def test_speaks(data: bytes, expected: Severity) -> None:
    assert weight(RULE, data) is expected

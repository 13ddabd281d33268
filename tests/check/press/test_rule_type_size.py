from __future__ import annotations

import pytest
from presskit import KINDS, TAGS, imposed, made, real, text, weight

from fbss_publish.check.press.type_size import RULE
from fbss_publish.domain.finding import Severity
from fbss_publish.render.press.order import Kind

BLUE, WHITE = "1 0.5 0 0 k ", "0 0 0 0 k "
SILENT = {
    "12 points": made(text()),
    "6 points": made(text(size=6)),
    "8 points in two inks": made(BLUE + text(size=8)),
    "a reference mark": made(text() + text("1", size=4)),
    "small, but enlarged": made("q 4 0 0 4 0 0 cm " + text(size=3, x=20, y=60) + " Q"),
    "invisible": made("3 Tr " + text(size=2)),
}
SPEAKS = {
    "5 points": (made(text(size=5)), Severity.WARNING),
    "7 points in two inks": (made(BLUE + text(size=7)), Severity.WARNING),
    "7 points left white": (made("0 0 0 1 k 9 9 200 300 re f " + WHITE + text(size=7)),
                            Severity.WARNING),
    "made smaller": (made("q 0.4 0 0 0.4 0 0 cm " + text(x=200, y=600) + " Q"), Severity.WARNING),
}  # fmt: skip


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

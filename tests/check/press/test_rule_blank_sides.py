from __future__ import annotations

import pytest
from presskit import KINDS, TAGS, imposed, made, real, text, weight

from fbss_publish.check.press.blank_sides import RULE
from fbss_publish.domain.finding import Severity
from fbss_publish.render.press.order import Kind

SILENT = {
    "a text": made(text()),
    "a line": made("9 9 m 50 50 l S"),
    "two pages": made(text(), text()),
    "a ground": made("0 0 0 0.1 k 9 9 50 50 re f"),
}
SPEAKS = {
    "nothing": (made(), Severity.WARNING),
    "white alone": (made("0 0 0 0 k 9 9 50 50 re f"), Severity.WARNING),
    "the second": (made(text(), ""), Severity.WARNING),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_file(tag: str, kind: Kind) -> None:
    assert weight(RULE, real(tag, kind), imposed(kind)) in (None, Severity.HINT)


@pytest.mark.parametrize("data", SILENT.values(), ids=list(SILENT))
def test_is_silent(data: bytes) -> None:
    assert weight(RULE, data) is None


@pytest.mark.parametrize(("data", "expected"), SPEAKS.values(), ids=list(SPEAKS))
def test_speaks(data: bytes, expected: Severity) -> None:
    assert weight(RULE, data) is expected


def test_speaks_about_pages_that_fill_up_a_booklet() -> None:
    assert weight(RULE, real("en"), imposed(Kind.BOOKLET, 7, blank=1)) is Severity.HINT

from __future__ import annotations

import pytest
from presskit import KINDS, TAGS, imposed, made, real, text, weight

from fbss_publish.check.press.safe_edge import RULE
from fbss_publish.domain.finding import Severity
from fbss_publish.render.press.order import MM, Kind

SILENT = {
    "in the middle": made(text()),
    "4 mm from the cut": made(text(x=4 * MM)),
    "a ground over the cut": made("0 0 0 0.1 k -9 -9 400 500 re f " + text()),
    "invisible at the cut": made("3 Tr " + text(x=1)),
}
SPEAKS = {
    "1 mm from the cut": (made(text(x=1 * MM)), Severity.WARNING),
    "low": (made(text(y=2 * MM)), Severity.WARNING),
    "over the left": (made(text(x=-5)), Severity.ERROR),
    "over the right": (made(text("Words that go on and on", x=200)), Severity.ERROR),
    "in the marks": (made(text(y=150 * MM + 20)), Severity.ERROR),
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

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Dictionary
from presskit import KINDS, TAGS, imposed, made, real, text, weight

from fbss_publish.check.press.black_text import RULE
from fbss_publish.domain.finding import Severity
from fbss_publish.render.press.order import Kind


def over(pdf: Any) -> dict[str, Any]:
    return {"ExtGState": Dictionary(O=Dictionary(OP=True, op=True, OPM=1))}


SILENT = {
    "black": made("0 0 0 1 k " + text()),
    "grey": made("0.2 g " + text()),
    "a tint of black": made("0 0 0 0.8 k " + text()),
    "dark blue": made("1 0.7 0 0.3 k " + text()),
    "dark red": made("0.3 0.9 0.85 0.4 k " + text()),
    "white on black": made("0 0 0 1 k 9 9 200 300 re f 0 0 0 0 k " + text()),
    "an area of rich black": made("0.6 0.4 0.4 1 k 9 9 50 50 re f"),
    "black that overprints": made("/O gs 0 0 0 1 k " + text(), resources=over),
}
SPEAKS = {
    "rich black": (made("0.6 0.5 0.5 1 k " + text()), Severity.WARNING),
    "black out of a screen's": (made("0.72 0.66 0.65 0.72 k " + text()), Severity.WARNING),
    "three inks": (made("0.9 0.85 0.9 0 k " + text()), Severity.WARNING),
    "one line of two": (made("0 0 0 1 k " + text() + " 0.5 0.5 0.5 0.9 k " + text(y=90)),
                        Severity.WARNING),
    "white that overprints": (made("/O gs 0 0 0 0 k " + text(), resources=over), Severity.ERROR),
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

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name
from presskit import KINDS, TAGS, imposed, made, real, weight

from fbss_publish.check.press.hairlines import RULE
from fbss_publish.domain.finding import Severity
from fbss_publish.render.press.order import Kind

LINE = "9 9 m 50 50 l S"


def scaled(pdf: Any) -> dict[str, Any]:
    form = pdf.make_stream(b"1 w 9 9 m 50 50 l S", {
        "/Type": Name.XObject, "/Subtype": Name.Form, "/BBox": Array([0, 0, 99, 99]),
        "/Matrix": Array([0.1, 0, 0, 0.1, 0, 0])})  # fmt: skip
    return {"XObject": Dictionary(X=form)}


def state(pdf: Any) -> dict[str, Any]:
    return {"ExtGState": Dictionary(T=Dictionary(LW=0.1))}


SILENT = {
    "as it comes": made(LINE),
    "a quarter of a point": made("0.25 w " + LINE),
    "half a point in a tint": made("0.5 w 0 0 0 0.6 K " + LINE),
    "thin, but enlarged": made("q 10 0 0 10 0 0 cm 0.05 w 1 1 m 5 5 l S Q"),
    "thin and white": made("0.1 w 0 0 0 0 K " + LINE),
    "thin before Q": made("q 0.1 w Q " + LINE),
    "a path that only clips": made("0.1 w 9 9 50 50 re W n " + LINE.replace("S", "n")),
}
SPEAKS = {
    "a tenth of a point": (made("0.1 w " + LINE), Severity.WARNING),
    "as thin as can be": (made("0 w " + LINE), Severity.WARNING),
    "a quarter in a tint": (made("0.25 w 0 0 0 0.5 K " + LINE), Severity.WARNING),
    "made smaller": (made("q 0.1 0 0 0.1 0 0 cm 1 w 90 90 m 500 500 l S Q"), Severity.WARNING),
    "in a smaller form": (made("/X Do", resources=scaled), Severity.WARNING),
    "by a graphics state": (made("/T gs " + LINE, resources=state), Severity.WARNING),
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

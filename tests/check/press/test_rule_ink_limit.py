from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name
from presskit import KINDS, TAGS, imposed, made, real, text, weight

from fbss_publish.check.press.ink_limit import RULE
from fbss_publish.domain.finding import Severity
from fbss_publish.render.press.order import Kind

AREA = "9 9 50 50 re f"


def marks(pdf: Any) -> dict[str, Any]:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0] * 4, C1=[1] * 4, N=1)
    space = Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])
    return {"ColorSpace": Dictionary(A=space)}


def picture(ink: int) -> Any:
    def resources(pdf: Any) -> dict[str, Any]:
        image = pdf.make_stream(bytes([0, 0, 0, 255, *[ink] * 4]), {
            "/Type": Name.XObject, "/Subtype": Name.Image, "/Width": 2, "/Height": 1,
            "/BitsPerComponent": 8, "/ColorSpace": Name.DeviceCMYK})  # fmt: skip
        return {"XObject": Dictionary(X=image)}

    return resources


PICTURE = "q 99 0 0 99 50 50 cm /X Do Q"
SILENT = {
    "a light picture": made(PICTURE, resources=picture(120)),
    "black": made("0 0 0 1 k " + AREA),
    "300 %": made("0.7 0.65 0.65 1 k " + AREA),
    "two solids": made("1 1 0 0 k " + AREA),
    "marks outside the cut": made("/A CS 1 SCN -20 0 m -12 0 l S", resources=marks),
    "too much, but not used": made("1 1 1 1 k 0 0 0 1 k " + AREA),
}
SPEAKS = {
    "a picture with one dark spot": (made(PICTURE, resources=picture(240)), Severity.ERROR),
    "400 %": (made("1 1 1 1 k " + AREA), Severity.ERROR),
    "310 %": (made("0.8 0.7 0.6 1 k " + AREA), Severity.ERROR),
    "a line": (made("0.9 0.9 0.9 0.9 K 9 9 m 50 50 l S"), Severity.ERROR),
    "text": (made("1 0.9 0.9 0.5 k " + text()), Severity.ERROR),
    "marks inside the cut": (made("/A CS 1 SCN 60 60 m 90 60 l S", resources=marks),
                             Severity.ERROR),
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

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name
from presskit import KINDS, TAGS, imposed, made, real, text, weight

from fbss_publish.check.press.colour_spaces import RULE
from fbss_publish.domain.finding import Severity
from fbss_publish.render.press.order import Kind


def lab(pdf: Any) -> dict[str, Any]:
    white = Dictionary(WhitePoint=Array([0.9642, 1, 0.8249]))
    return {"ColorSpace": Dictionary(L=Array([Name.Lab, white]))}


def profiled(pdf: Any) -> dict[str, Any]:
    profile = pdf.make_stream(b"no matter", {"/N": 3})
    return {"ColorSpace": Dictionary(P=Array([Name.ICCBased, profile]))}


def spot(pdf: Any) -> dict[str, Any]:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 1, 1, 0], N=1)
    space = Array([Name.Separation, Name("/Signal red"), Name.DeviceCMYK, tint])
    return {"ColorSpace": Dictionary(S=space)}


def picture(space: str, samples: int) -> Any:
    def resources(pdf: Any) -> dict[str, Any]:
        image = pdf.make_stream(bytes(samples * 4), {
            "/Type": Name.XObject, "/Subtype": Name.Image, "/Width": 2, "/Height": 2,
            "/BitsPerComponent": 8, "/ColorSpace": Name(f"/{space}")})  # fmt: skip
        return {"XObject": Dictionary(X=image)}

    return resources


def shading(space: str, ends: int) -> Any:
    def resources(pdf: Any) -> dict[str, Any]:
        function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0] * ends, C1=[1] * ends, N=1)
        smooth = Dictionary(ShadingType=2, ColorSpace=Name(f"/{space}"), Coords=[0, 0, 9, 9],
                            Function=function)  # fmt: skip
        return {"Shading": Dictionary(H=smooth)}

    return resources


PAINTED = "q 9 0 0 9 50 50 cm /X Do Q"
SILENT = {
    "black": made(text()),
    "grey": made("0.5 g " + text()),
    "inks": made("1 0 0 0 k 0 0 0 1 K " + text() + " 9 9 m 50 50 l S"),
    "a spot ink": made("/S cs 1 scn " + text(), resources=spot),
    "a colour that is set but not used": made("1 0 0 rg 0 0 0 1 k " + text()),
    "a colour within q and Q": made("q 1 0 0 rg Q " + text()),
    "a picture in inks": made(PAINTED, resources=picture("DeviceCMYK", 4)),
    "a grey picture": made(PAINTED, resources=picture("DeviceGray", 1)),
    "a gradient in inks": made("/H sh", resources=shading("DeviceCMYK", 4)),
}
SPEAKS = {
    "text in RGB": (made("1 0 0 rg " + text()), Severity.ERROR),
    "black in RGB": (made("0 0 0 rg " + text()), Severity.ERROR),
    "a line in RGB": (made("1 0 0 RG 9 9 m 50 50 l S"), Severity.ERROR),
    "an area in a profile": (made("/P cs 1 0 0 sc 9 9 50 50 re f", resources=profiled),
                             Severity.ERROR),
    "Lab": (made("/L cs 50 0 0 sc 9 9 50 50 re f", resources=lab), Severity.ERROR),
    "a picture in RGB": (made(PAINTED, resources=picture("DeviceRGB", 3)), Severity.ERROR),
    "a gradient in RGB": (made("/H sh", resources=shading("DeviceRGB", 3)), Severity.ERROR),
    "one of two pages": (made(text(), "1 0 0 rg " + text()), Severity.ERROR),
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

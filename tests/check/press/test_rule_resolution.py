from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Dictionary, Name
from presskit import KINDS, TAGS, imposed, made, real, weight

from fbss_publish.check.press.resolution import RULE
from fbss_publish.domain.finding import Severity
from fbss_publish.render.press.order import Kind


def picture(width: int, height: int, *, mask: bool = False) -> Any:
    def resources(pdf: Any) -> dict[str, Any]:
        kind = {"/ImageMask": True, "/BitsPerComponent": 1} if mask else {
            "/ColorSpace": Name.DeviceGray, "/BitsPerComponent": 8}  # fmt: skip
        image = pdf.make_stream(bytes(width * height), {
            "/Type": Name.XObject, "/Subtype": Name.Image, "/Width": width, "/Height": height,
            **kind})  # fmt: skip
        return {"XObject": Dictionary(X=image)}

    return resources


INCH = "q 72 0 0 72 20 20 cm /X Do Q"
SILENT = {
    "no picture": made("9 9 50 50 re f"),
    "300 to the inch": made(INCH, resources=picture(300, 300)),
    "600 to the inch": made(INCH, resources=picture(600, 600)),
    "turned": made("q 0 72 -72 0 200 20 cm /X Do Q", resources=picture(300, 300)),
    "small, printed smaller": made("q 7.2 0 0 7.2 9 9 cm /X Do Q", resources=picture(30, 30)),
}
SPEAKS = {
    "200 to the inch": (made(INCH, resources=picture(200, 200)), Severity.WARNING),
    "100 to the inch": (made(INCH, resources=picture(100, 100)), Severity.ERROR),
    "drawn out": (made("q 144 0 0 72 20 20 cm /X Do Q", resources=picture(300, 300)),
                  Severity.WARNING),
    "a stencil": (made(INCH, resources=picture(72, 72, mask=True)), Severity.ERROR),
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

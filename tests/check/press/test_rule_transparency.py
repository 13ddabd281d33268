from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Dictionary, Name
from presskit import KINDS, TAGS, imposed, made, real, text, weight

from fbss_publish.check.press.transparency import RULE
from fbss_publish.domain.finding import Severity
from fbss_publish.render.press.order import Kind


def look(**entries: Any) -> Any:
    def resources(pdf: Any) -> dict[str, Any]:
        return {"ExtGState": Dictionary(T=Dictionary(**entries))}

    return resources


def group(space: str, claim: str = "PDF/X-4") -> Any:
    def change(pdf: Any) -> None:
        pdf.pages[0].obj.Group = Dictionary(S=Name.Transparency, CS=Name(f"/{space}"))
        packet = pdf.Root.Metadata.read_bytes().replace(b"PDF/X-4", claim.encode())
        pdf.Root.Metadata.write(packet)

    return change


SEEN = "/T gs " + text()
SILENT = {
    "nothing": made(text()),
    "opaque": made(SEEN, resources=look(ca=1, CA=1)),
    "the usual blend mode": made(SEEN, resources=look(BM=Name.Normal)),
    "no mask": made(SEEN, resources=look(SMask=Name("/None"))),
    "a group, but nothing see-through": made(text(), change=group("DeviceRGB")),
}
SPEAKS = {
    "half seen through": (made(SEEN, resources=look(ca=0.5)), Severity.HINT),
    "multiplied": (made(SEEN, resources=look(BM=Name.Multiply)), Severity.HINT),
    "blended in RGB": (made(SEEN, resources=look(ca=0.5), change=group("DeviceRGB")),
                       Severity.ERROR),
    "in PDF/X-1a": (made(SEEN, resources=look(ca=0.5), change=group("DeviceCMYK", "PDF/X-1a:2003")),
                    Severity.ERROR),
    "blended in inks": (made(SEEN, resources=look(ca=0.5), change=group("DeviceCMYK")),
                        Severity.HINT),
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

from __future__ import annotations

import re
from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name
from presskit import KINDS, TAGS, imposed, made, real, text, weight

from fbss_publish.check.press.press_standard import RULE
from fbss_publish.domain.finding import Severity
from fbss_publish.render.press.order import Kind


def metadata(**words: str) -> Any:
    """Give a change that puts other words into the metadata."""

    def change(pdf: Any) -> None:
        packet = pdf.Root.Metadata.read_bytes()
        for old, new in words.items():
            packet = re.sub(old.encode(), new.encode(), packet)
        pdf.Root.Metadata.write(packet)

    return change


def noted(pdf: Any) -> None:
    link = Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=[0, 0, 9, 9])
    pdf.pages[0].obj.Annots = Array([pdf.make_indirect(link)])


def scripted(pdf: Any) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")


SILENT = {
    "nothing on it": made(),
    "a text": made(text()),
    "an older part of PDF/X": made(change=metadata(**{"PDF/X-4": "PDF/X-3:2003"})),
    "a later part of PDF/X": made(change=metadata(**{"PDF/X-4": "PDF/X-6"})),
    "trapped already": made(change=metadata(**{"<pdf:Trapped>False": "<pdf:Trapped>True"})),
}
SPEAKS = {
    "no claim": (made(change=metadata(**{"<pdfxid.*</pdfxid:GTS_PDFXVersion>": ""})),
                 Severity.ERROR),
    "another claim": (made(change=metadata(**{"PDF/X-4": "PDF/X-9"})), Severity.ERROR),
    "no date": (made(change=metadata(**{"<xmp:CreateDate>.*</xmp:CreateDate>": ""})),
                Severity.ERROR),
    "no document id": (made(change=metadata(**{"<xmpMM:DocumentID>.*?</xmpMM:DocumentID>": ""})),
                       Severity.ERROR),
    "trapped unknown": (made(change=metadata(**{"Trapped>False": "Trapped>Unknown"})),
                        Severity.ERROR),
    "a link": (made(change=noted), Severity.ERROR),
    "a script": (made(change=scripted), Severity.ERROR),
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

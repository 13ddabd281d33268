"""A sheet becomes a file for a print shop: what is in it, and what is not any more."""

from __future__ import annotations

import io
import subprocess
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image

from fbss_publish.check.plates.model import MM
from fbss_publish.check.plates.read import claims_press, press_of
from fbss_publish.check.rule import Imposed, PressSubject
from fbss_publish.check.run import check_press
from fbss_publish.render.pdf import BASE_URL, render_pdf
from fbss_publish.render.press.make import press_ready
from fbss_publish.render.press.order import Kind, PressOrder
from fbss_publish.render.stylesheet import _press_size

HTML = """<!doctype html><html lang="en"><head><title>Packs &amp; you</title>
<meta name="dcterms.created" content="2026-11-20">
<meta name="dcterms.modified" content="2026-11-23">
</head><body><h1>Packs</h1><p>Put a <a href="https://example.org/">cloth</a> under the pack.</p>
<div class="soft">Soft words</div><div class="ground">On a ground</div>
<img src="red.png" alt="Red" style="width: 20mm"><svg viewBox="0 0 10 10" width="40" height="40">
<title>A dot</title>
<circle cx="5" cy="5" r="4" fill="#8a1414" stroke="#000"/></svg></body></html>"""
CSS = """@page { margin: 15mm } body { font: 12pt 'Noto Sans'; color: #1b1b1b }
h1 { color: #0b4a66 }
.soft { background: linear-gradient(to right, #ffffff, #8a1414) }
.ground { background: #f1f5f7; border: 1px solid #6b7883 }"""


@pytest.fixture(scope="module")
def sheet(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("press") / "red.png"
    Image.new("RGB", (300, 300), "#cc2222").save(path)
    size = _press_size("print", "a4")
    assets = {f"{BASE_URL}red.png": path}
    return render_pdf(HTML, CSS + size, name="test", assets=assets).data


@pytest.fixture(scope="module")
def made(sheet: bytes) -> bytes:
    return press_ready(sheet, PressOrder(kind=Kind.PAGES, paper="a4"), identifier="urn:x:1")


def imposed(kind: Kind, pages: int, blank: int = 0) -> Imposed:
    order = PressOrder(kind=kind, paper="a4")
    return Imposed(kind=str(kind), pages=pages, blank=blank, trim=order.open)


def test_it_passes_the_preflight(made: bytes):
    subject = PressSubject(data=made, imposed=imposed(Kind.PAGES, 1))
    assert list(check_press(subject, file="x")) == []


def test_everything_is_in_inks_also_gradients_and_pictures(made: bytes):
    kinds = {(p.kind, p.colour.space) for page in press_of(made).pages for p in page.paints}
    assert {kind for kind, _ in kinds} == {"text", "area", "line", "gradient", "picture"}
    assert {space for _, space in kinds} <= {"DeviceCMYK", "Separation All", "Pattern"}


def test_text_is_black_alone(made: bytes):
    (page,) = press_of(made).pages
    words = ("Soft", "On a", "under")
    body = [paint for paint in page.paints if any(word in paint.text for word in words)]
    assert len(body) == 3
    assert {paint.colour.inks for paint in body} == {(0, 0, 0, 1)}


def test_boxes_lie_within_each_other(made: bytes):
    (page,) = press_of(made).pages
    assert page.trim == pytest.approx((0, 0, 210 * MM, 297 * MM), abs=0.01)
    assert page.bleed == pytest.approx((-3 * MM, -3 * MM, 213 * MM, 300 * MM), abs=0.01)
    assert page.media == pytest.approx((-10 * MM, -10 * MM, 220 * MM, 307 * MM), abs=0.01)


def test_it_says_what_it_is(made: bytes):
    press = press_of(made)
    assert made.startswith(b"%PDF-1.6")
    assert (press.claim, press.trapped, press.identified) == ("PDF/X-4", "False", True)
    with pikepdf.open(io.BytesIO(made)) as pdf:
        assert str(pdf.docinfo.Title) == "Packs & you"
        assert str(pdf.docinfo.ModDate).startswith("D:20261123")
        assert b"Packs &amp; you" in pdf.Root.Metadata.read_bytes()
        assert b"2026-11-20T00:00:00Z</xmp:CreateDate>" in pdf.Root.Metadata.read_bytes()
        assert "/StructTreeRoot" not in pdf.Root
        assert all("/Annots" not in page.obj for page in pdf.pages)
        assert b"BDC" not in pdf.pages[0].obj.Contents.read_bytes()


def test_the_same_input_gives_the_same_bytes(sheet: bytes, made: bytes):
    order = PressOrder(kind=Kind.PAGES, paper="a4")
    assert press_ready(sheet, order, identifier="urn:x:1") == made


def test_a_profile_of_the_shop_is_named_by_its_condition(sheet: bytes):
    from fbss_publish.render.press.inks import coated

    order = PressOrder(kind=Kind.PAGES, paper="a4", profile=coated(), condition="FOGRA51")
    (intent,) = press_of(press_ready(sheet, order)).intents
    assert (intent.condition, intent.registry) == ("FOGRA51", "http://www.color.org")


@pytest.mark.parametrize("kind", [Kind.BOOKLET, Kind.LEAFLET])
@pytest.mark.parametrize("rtl", [False, True])
def test_pages_stand_where_they_are_folded_to(tmp_path: Path, kind: Kind, rtl: bool):
    order = PressOrder(kind=kind, paper="a4", rtl=rtl)
    pages = "".join(f"<section>Number{n}</section>" for n in range(1, 6))
    style = "section { break-after: page } section:last-child { break-after: auto }"
    html = f'<html lang="en"><head><title>T</title></head><body>{pages}</body></html>'
    css = style + "@page { margin: 10mm }" + _press_size(str(kind), "a4")
    data = press_ready(render_pdf(html, css, name="t").data, order)
    found = [_across(page) for page in press_of(data).pages]
    wanted = {
        Kind.BOOKLET: [[1], [2], [3], [4, 5]],
        Kind.LEAFLET: [[5, 1], [2, 3, 4]],
    }[kind]
    assert found == [numbers[::-1] if rtl else numbers for numbers in wanted]
    blank = 3 if kind is Kind.BOOKLET else 1
    subject = PressSubject(data=data, imposed=imposed(kind, 5, blank))
    assert [f.code for f in check_press(subject, file="x")] == ["press-blank"]


def _across(page: Any) -> list[int]:
    texts = [paint for paint in page.paints if paint.text.startswith("Number")]
    return [int(t.text[6:]) for t in sorted(texts, key=lambda text: text.places[0])]


def test_poppler_draws_the_inks(made: bytes, tmp_path: Path):
    path = tmp_path / "sheet.pdf"
    path.write_bytes(made)
    subprocess.run(
        ["pdftoppm", "-r", "40", "-png", path, tmp_path / "page"], check=True, timeout=120
    )
    (picture,) = tmp_path.glob("page*.png")
    with Image.open(picture) as image:
        colours = image.convert("RGB").getcolors(1 << 24)
    assert colours
    reds = [count for count, (r, g, b) in colours if r > 120 and g < 90 and b < 90]
    assert sum(reds) > 100


def test_a_sheet_for_readers_does_not_claim_to_be_for_a_press(sheet: bytes, made: bytes):
    assert claims_press(made)
    assert not claims_press(sheet)
    assert not claims_press(b"no PDF")
    assert press_of(b"%PDF-1.7 broken").pages == ()

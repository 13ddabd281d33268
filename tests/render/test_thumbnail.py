"""The picture of a sheet's first page: its size, what it shows, and the same bytes again."""

from __future__ import annotations

import io

import pikepdf
import pytest
from PIL import Image

from fbss_publish.render.pdf import render_pdf
from fbss_publish.render.thumbnail import HEIGHT, WIDTH, thumbnail


def sheet(size: str, body: str = "<p>Cold packs</p>") -> bytes:
    html = f"<html lang=en><title>Packs</title><body>{body}</body></html>"
    css = f"@page {{ size: {size}; margin: 0 }} body {{ margin: 0 }}"
    return render_pdf(html, css, name="packs").data


def picture(data: bytes) -> Image.Image:
    made = thumbnail(data)
    assert made is not None
    with Image.open(io.BytesIO(made)) as opened:
        assert opened.format == "WEBP"
        return opened.convert("RGB")


@pytest.mark.parametrize(
    ("size", "wanted"),
    [("A4", (256, 362)), ("letter", (256, 331)), ("A4 landscape", (256, 181)),
     ("10mm 400mm", (9, 362))],
)  # fmt: skip
def test_a_page_of_any_shape_fits_into_the_box(size: str, wanted: tuple[int, int]):
    found = picture(sheet(size)).size
    assert all(abs(one - other) <= 1 for one, other in zip(found, wanted, strict=True))
    assert found[0] <= WIDTH
    assert found[1] <= HEIGHT


def test_it_shows_the_first_page_with_an_edge():
    first = "<div style='background: #c00000; height: 297mm; break-after: page'></div>"
    shown = picture(sheet("A4", f"{first}<p>The second</p>"))
    red, green, blue = shown.getpixel((128, 181))
    assert red > 170
    assert max(green, blue) < 40
    edge = shown.getpixel((0, 181))
    assert max(edge) - min(edge) < 60


def test_letters_can_be_seen():
    shown = picture(sheet("A4", "<p style='font-size: 40pt'>Cold packs</p>")).convert("L")
    dark = sum(shown.histogram()[:80])
    assert dark > 100


def test_the_same_sheet_gives_the_same_bytes():
    data = sheet("A4")
    assert thumbnail(data) == thumbnail(data)


def test_what_has_no_page_has_no_picture():
    empty = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.save(empty)
    for data in (b"", b"%PDF-1.7 nothing", sheet("A4")[:400], empty.getvalue()):
        assert thumbnail(data) is None

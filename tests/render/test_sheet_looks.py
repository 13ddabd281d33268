"""What a sheet looks like where that can mislead: warnings over two pages, dates, fact lines."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from fbss_publish.catalog.languages import locale_of
from fbss_publish.render.page import imprint_of
from fbss_publish.render.pdf import render_pdf
from fbss_publish.render.stylesheet import sheet_styles

URGENT = (
    '<html lang="en"><title>T</title><body><main><h1>T</h1><div style="height: 150mm"></div>'
    '<section class="urgent"><h2>Help</h2><p>These signs.</p>'
    "<section><h3>Call now</h3><ul><li>A</li><li>B</li></ul></section>"
    '<section><h3>Call today</h3><div style="height: 80mm"></div><p>My number</p></section>'
    "</section></main></body></html>"
)


def reddened(path: Path, page: int) -> int:
    """Give the height, in points, of what has the ground of a warning on a page (from 1)."""
    if not (poppler := shutil.which("pdftoppm")):
        pytest.skip("pdftoppm (poppler) is not installed")
    shown = subprocess.run(
        [poppler, "-r", "72", "-f", str(page), "-l", str(page), path],
        check=True, timeout=120, capture_output=True,
    ).stdout  # fmt: skip
    _, size, _, pixels = shown.split(b"\n", 3)
    width, height = map(int, size.split())
    column = [(y * width + width * 3 // 4) * 3 for y in range(height)]
    return sum(pixels[at : at + 3] == b"\xfd\xf2\xf0" for at in column)


def styles(tag: str) -> str:
    return sheet_styles(
        locale_of(tag), paper="a4", title="T", language="L", imprint="I",
        page_number="%(page)s / %(pages)s", draft=False,
    )  # fmt: skip


def test_a_warning_ends_where_its_second_half_left_for_the_next_page(tmp_path: Path):
    sheet = tmp_path / "x.pdf"
    sheet.write_bytes(render_pdf(URGENT, styles("en"), name="x").data)
    assert 60 < reddened(sheet, 1) < 160
    assert reddened(sheet, 2) > 200


@pytest.mark.parametrize(
    ("facts", "rtl", "line"),
    [
        (("X", "1.0.0", "23 novanm 2026"), False, "X · 1.0.0 · 23 novanm 2026"),
        (("X", "۲۳ نوامبر"), True, "\u2068X\u2069 · \u2068۲۳ نوامبر\u2069"),
    ],
)
def test_facts_in_a_line_keep_their_parts_together(facts: tuple[str, ...], rtl: bool, line: str):
    assert imprint_of(*facts, rtl=rtl) == line

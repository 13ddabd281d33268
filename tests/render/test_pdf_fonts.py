"""Letters are drawn from the font file that they were measured in."""

from __future__ import annotations

import io

import page as page_validation
import pikepdf
import pytest

from fbss_publish.render.coverage import coverage_of, installed
from fbss_publish.render.pdf import render_pdf

PAGE = (
    '<html lang="en"><title>T</title><style>html {{ font-family: "{0}" }}'
    "em {{ font-style: italic }}</style><h1>T</h1><p>plain مرحبا <em>slanted مرحبا</em></p></html>"
)


def fonts_in(data: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [
            str(found.FontName)
            for found in pdf.objects
            if isinstance(found, pikepdf.Dictionary) and "/FontName" in found
        ]


@pytest.mark.parametrize("family", ["DejaVu Sans", "Noto Sans Arabic"])
def test_a_slanted_face_that_lacks_letters(family: str):
    if not installed(family) or "م" not in coverage_of((family,)):
        pytest.skip(f"the font {family} is not installed, or has no Arabic letters")
    data = render_pdf(PAGE.format(family), "", name="x").data
    for profile in ("ua1", "3a"):
        assert not page_validation.validate_pdf_bytes(data, profile=profile).failures
    names = fonts_in(data)
    assert len(names) == len(set(names))


def test_the_same_bytes_with_two_files_of_one_description():
    one, two = (render_pdf(PAGE.format("DejaVu Sans"), "", name="x").data for _ in range(2))
    assert one == two

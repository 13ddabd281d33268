"""A small picture of the first page of a sheet, for lists in which people look for one.

PDFium draws it. It reads nothing but the bytes that it is given, and the fonts inside them.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

WIDTH, HEIGHT = 256, 362
"""The box that a page is fitted into, in pixels: A4 upright, for screens of two pixels a unit."""

_FINER = 2
"""How many times larger the page is drawn than it is kept: thin strokes stay even."""
_EDGE = (138, 148, 158)
"""The colour of the edge of the paper, which can be seen on a white and on a dark page."""
_QUALITY = 60


def thumbnail(data: bytes) -> bytes | None:
    """Give the first page of a PDF as a WebP picture, at most WIDTH by HEIGHT pixels.

    The same bytes give the same picture with the same versions of PDFium and libwebp. None
    where there is no page that can be drawn, or no PDFium: a list does without.
    """
    page = _first_page(data)
    if page is None:
        return None
    written = io.BytesIO()
    _with_edge(page).save(written, "WEBP", quality=_QUALITY, method=4)
    return written.getvalue()


def _first_page(data: bytes) -> Image | None:
    try:
        import pypdfium2
    except ImportError:
        return None
    from PIL import Image

    try:
        with pypdfium2.PdfDocument(data) as document:
            page = document[0]
            scale = min(WIDTH / page.get_width(), HEIGHT / page.get_height())
            drawn: Image.Image = page.render(scale=scale * _FINER).to_pil().convert("RGB")
    except (pypdfium2.PdfiumError, IndexError, ZeroDivisionError):
        return None
    size = (max(1, drawn.width // _FINER), max(1, drawn.height // _FINER))
    return drawn.resize(size, Image.Resampling.LANCZOS)


def _with_edge(page: Image) -> Image:
    """Draw the edge of the paper, two pixels wide."""
    from PIL import ImageDraw

    ImageDraw.Draw(page).rectangle((0, 0, page.width - 1, page.height - 1), outline=_EDGE, width=2)
    return page

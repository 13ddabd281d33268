"""Sheets as the renderer makes them."""

from __future__ import annotations

import io

import pikepdf
import pytest

from fbss_publish.render.pdf import render_pdf

PAGE = (
    '<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title></head>'
    "<body><main><h1>{title}</h1><p>x</p></main></body></html>"
)


@pytest.fixture(scope="session")
def rendered() -> bytes:
    """A Spanish sheet called “Su guía”."""
    return render_pdf(PAGE.format(lang="es", title="Su guía"), "", name="test").data


@pytest.fixture(scope="session")
def opened(rendered: bytes) -> bytes:
    """The same sheet with all objects in plain, so that a test can break them."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(rendered)) as pdf:
        pdf.save(
            out,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            compress_streams=False,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
        )
    return out.getvalue()

"""Sheets as the renderer makes them."""

from __future__ import annotations

import re
import zlib

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
    """The same sheet with its object streams in plain, so that a test can break them."""

    def inflate(match: re.Match[bytes]) -> bytes:
        kind, content = match.groups()
        return b"<<" + kind + b">>\nstream\n" + zlib.decompress(content) + b"\nendstream"

    pattern = rb"<<(/Type /ObjStm)[^>]*>>\nstream\n(.*?)\nendstream"
    plain, count = re.subn(pattern, inflate, rendered, flags=re.DOTALL)
    assert count
    return plain

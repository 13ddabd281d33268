"""The colour space of a sheet (ISO 19005-3, 6.2.3).

WeasyPrint's own way to the same profile leaves the file open.
"""

from __future__ import annotations

import functools
from importlib.resources import files
from typing import Any

_KEY = "sheet"


class _Profile:
    components = ("r", "g", "b")
    name = "sRGB IEC61966-2.1"

    def __init__(self) -> None:
        self.content = _content()
        self.pdf_reference: bytes | None = None


def use_srgb(document: Any) -> str:
    """Let a laid-out document be painted in sRGB; give the name for `output_intent`."""
    document.color_profiles[_KEY] = _Profile()
    document.output_intent = _KEY
    return _KEY


@functools.cache
def _content() -> bytes:
    return (files("weasyprint.pdf") / "sRGB2014.icc").read_bytes()

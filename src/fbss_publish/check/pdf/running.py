"""Text outside the tag tree: running heads and page numbers, and what may be more than that."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from fbss_publish.check.pdf.model import Page, Pdf
from fbss_publish.check.semantic.norm import bare

_RUNNING = ("Pagination", "Header", "Footer", "Background", "Layout")
_DIGITS = re.compile(r"\d+")


def own_artifacts(pdf: Pdf) -> Mapping[int, str]:
    """Give the artifact text of each page that is not that of running heads.

    What is marked as such, or stands on several pages with other numbers, is left out.
    """
    lines = {page.number: _lines(page) for page in pdf.pages}
    times = Counter(key for found in lines.values() for key in {_key(text) for text in found})
    alone = len(pdf.pages) == 1
    return {
        number: " ".join(text for text in found if alone or times[_key(text)] < 2)
        for number, found in lines.items()
    }


def _lines(page: Page) -> list[str]:
    return [
        piece.text
        for piece in page.pieces
        if piece.artifact is not None
        and piece.artifact not in _RUNNING
        and any(char.isalpha() for char in piece.text)
    ]


def _key(text: str) -> str:
    return _DIGITS.sub("#", bare(text))


def tagged_text(page: Page) -> str:
    """Give the text of a page that is no artifact."""
    return "".join(piece.text for piece in page.pieces if piece.artifact is None)

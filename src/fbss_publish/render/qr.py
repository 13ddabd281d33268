"""A QR code as a drawing inside the page, with words for those who cannot see it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from markupsafe import Markup

_QUIET = 4
"""Light modules around the code (ISO/IEC 18004, 6.3.8)."""


def qr_svg(address: str, words: str) -> Markup:
    """Give the QR code of an address. It may be read with 15 % of it damaged (level M)."""
    import segno

    code = segno.make(address, error="m", micro=False)
    size = len(code.matrix) + 2 * _QUIET
    return Markup(
        '<svg class="qr" role="img" viewBox="0 0 {0} {0}" shape-rendering="crispEdges">'
        "<title>{1}</title>"
        '<path fill="#ffffff" d="M0 0h{0}v{0}h-{0}z"/><path fill="#000000" d="{2}"/></svg>'
    ).format(size, words, "".join(_runs(code.matrix)))


def _runs(matrix: Sequence[Sequence[int]]) -> Iterator[str]:
    """Give the dark modules, each row's neighbours as one rectangle."""
    for y, row in enumerate(matrix, _QUIET):
        x = _QUIET
        for dark, run in groupby(row, key=bool):
            width = len(list(run))
            if dark:
                yield f"M{x} {y}h{width}v1h-{width}z"
            x += width

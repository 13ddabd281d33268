"""No text runs off the paper."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.pdf.model import Page, Piece
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.semantic.norm import shown
from fbss_publish.domain.finding import Severity

_SLACK = 2.0
"""Points: the box of a letter may be wider than what is seen of it."""


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report text that starts or ends outside its page."""
    for page in sheet.pdf.pages:
        off = [piece for piece in page.pieces if _off(piece, page)]
        if off:
            yield Problem(
                f"The text “{shown(off[0].text, 40)}” runs off page {page.number}. Shorten it, or "
                "let it break.",
                element=f"page {page.number}",
            )


def _off(piece: Piece, page: Page) -> bool:
    if not piece.visible or piece.replaced or not piece.text.strip():
        return False
    return any(
        not (-_SLACK <= x <= page.width + _SLACK and -_SLACK <= y <= page.height + _SLACK)
        for x, y in (piece.start, piece.end)
    )


RULE = Rule(
    code="text-overflow",
    severity=Severity.WARNING,
    title="No text runs off the paper",
    check=check,
)

"""Nothing of a sheet is cut off at the edge of the paper."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.pdf.model import Page, Piece
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.semantic.norm import shown
from fbss_publish.domain.finding import Severity

_NAMED = 3
_SLACK = 2.0
"""Points: the box of a letter may be wider than what is seen of it."""


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report what reaches into the last 5 mm of the paper, which many printers leave white.

    Of a sheet whose layout is not known, report text that starts or ends outside its page.
    """
    named = sheet.cut_off or (tuple(_outside(sheet)) if not sheet.pages else ())
    if named:
        more = len(named) - _NAMED
        rest = f", and {more} more" if more > 0 else ""
        yield Problem(
            f"The paper is too narrow for {'; '.join(named[:_NAMED])}{rest}. Shorten a word or a "
            "row of the table, let the text wrap, or give the picture a width."
        )


def _outside(sheet: HandoutSubject) -> Iterator[str]:
    for page in sheet.pdf.pages:
        for piece in page.pieces:
            if _off(piece, page):
                yield f"“{shown(piece.glyphs, 40)}” on page {page.number}"


def _off(piece: Piece, page: Page) -> bool:
    if not piece.visible or piece.replaced or not piece.glyphs.strip():
        return False
    return any(
        not (-_SLACK <= x <= page.width + _SLACK and -_SLACK <= y <= page.height + _SLACK)
        for x, y in (piece.start, piece.end)
    )


RULE = Rule(
    code="sheet-overflow",
    severity=Severity.ERROR,
    title="Nothing is cut off at the edge of the paper",
    mend="Let the text wrap, shorten a long word, or give the picture a width.",
    check=check,
)

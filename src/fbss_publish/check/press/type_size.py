"""Letters are large enough for the press."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.plates.model import Paint, white
from fbss_publish.check.rule import PressSubject, Problem, Rule
from fbss_publish.check.semantic.norm import bare, shown
from fbss_publish.domain.finding import Severity

LEAST, LEAST_COLOURED = 6.0, 8.0
"""Points: letters in one ink, and letters of several inks or left white, whose strokes close."""
_ENOUGH = 4
"""Characters: a reference mark or a fraction may be small."""


def check(sheet: PressSubject) -> Iterator[Problem]:
    """Report type that the press cannot hold; that it can be read is the matter of small-print."""
    for page in sheet.press.pages:
        small = [p for p in page.body if p.kind == "text" and 0 < p.size < _least(p) - 0.05]
        if sum(len(bare(paint.text)) for paint in small) >= _ENOUGH:
            first = min(small, key=lambda paint: paint.size)
            yield Problem(
                f"“{shown(first.text, 40)}” on page {page.number} is set in {first.size:.1f} "
                f"points. Use at least {_least(first):g} points for letters in "
                f"{'several inks or white' if _least(first) > LEAST else 'one ink'}.",
                element=f"page {page.number}",
            )


def _least(paint: Paint) -> float:
    inks = paint.colour.inks or (0.0, 0.0, 0.0, 1.0)
    several = sum(ink > 0 for ink in inks) > 1
    return LEAST_COLOURED if several or white(paint.colour) else LEAST


RULE = Rule(
    code="press-type-size",
    severity=Severity.WARNING,
    title="Letters are large enough to be printed cleanly",
    mend="Set it larger, or in black ink alone.",
    check=check,
)

"""No words are cut off, or so near to the cut that they may be."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.plates.model import MM, Box, Paint
from fbss_publish.check.rule import PressSubject, Problem, Rule
from fbss_publish.check.semantic.norm import shown
from fbss_publish.domain.finding import Severity

SAFE = 3.0
"""Millimetres: how far a cut may be off, with some room."""
_SLACK = 0.6


def check(sheet: PressSubject) -> Iterator[Problem]:
    """Report text beyond the cut, and as a warning text nearer to it than 3 mm."""
    for page in sheet.press.pages:
        if page.trim is None:
            continue
        texts = [paint for paint in page.body if paint.kind == "text" and paint.text.strip()]
        off = [paint for paint in texts if _least(paint, page.trim) < -_SLACK]
        near = [paint for paint in texts if _least(paint, page.trim) < SAFE * MM - _SLACK]
        if found := off or near:
            where = "is cut off" if off else f"is nearer to the cut than {SAFE:g} mm"
            yield Problem(
                f"“{shown(found[0].text, 40)}” on page {page.number} {where}. Move it inward, or "
                "let it wrap.",
                element=f"page {page.number}",
                severity=None if off else Severity.WARNING,
            )


def _least(paint: Paint, trim: Box) -> float:
    return min(
        (min(x - trim[0], y - trim[1], trim[2] - x, trim[3] - y) for x, y in paint.places),
        default=trim[2],
    )


RULE = Rule(
    code="press-safety",
    severity=Severity.ERROR,
    title="No words are at the cut or beyond it",
    mend="Move it inward, make the margin wider, or let long words wrap.",
    check=check,
)

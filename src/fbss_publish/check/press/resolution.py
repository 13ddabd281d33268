"""Pictures have enough pixels for the press."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import PressSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

WANTED, LEAST = 300.0, 150.0
"""Pixels to the inch as printed: twice the screen of 150 lines, and what looks coarse."""
_SLACK = 0.99


def check(sheet: PressSubject) -> Iterator[Problem]:
    """Report pictures of too few pixels, as an error below 150 to the inch."""
    for page in sheet.press.pages:
        found = [paint for paint in page.paints if paint.kind == "picture" and paint.dpi > 0]
        coarse = [paint for paint in found if paint.dpi < WANTED * _SLACK]
        if coarse:
            least = min(paint.dpi for paint in coarse)
            yield Problem(
                f"A picture on page {page.number} has {least:.0f} pixels to the inch, not "
                f"{WANTED:.0f}. Use a larger one, or a drawing (SVG).",
                element=f"page {page.number}",
                severity=Severity.ERROR if least < LEAST else None,
            )


RULE = Rule(
    code="press-resolution",
    severity=Severity.WARNING,
    title="Pictures have 300 pixels to the inch",
    mend="Use a larger picture, or a drawing.",
    check=check,
)

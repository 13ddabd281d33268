"""Black text is printed with the black ink alone."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.plates.model import Paint, white
from fbss_publish.check.rule import PressSubject, Problem, Rule
from fbss_publish.check.semantic.norm import shown
from fbss_publish.domain.finding import Severity

_DARK, _OTHERS = 0.7, 0.1
_SUM = 2.0
"""Cyan, magenta and yellow without black that still look black."""


def check(sheet: PressSubject) -> Iterator[Problem]:
    """Report dark text of several inks, and white that would vanish when it is overprinted."""
    for page in sheet.press.pages:
        rich = [paint for paint in page.body if paint.kind == "text" and _rich(paint)]
        if rich:
            yield Problem(
                f"Text on page {page.number} is black of several inks, such as "
                f"“{shown(rich[0].text, 40)}”. Where the plates are a little off it gets a "
                "coloured edge. Use black alone (0 0 0 100).",
                element=f"page {page.number}",
            )
        lost = [paint for paint in page.body if paint.overprint and white(paint.colour)]
        if lost:
            yield Problem(
                f"White on page {page.number} is set to overprint: on the press it vanishes. "
                "Let it knock out.",
                element=f"page {page.number}",
                severity=Severity.ERROR,
            )


def _rich(paint: Paint) -> bool:
    if not (inks := paint.colour.inks):
        return False
    *colours, black = inks
    others = sum(colours)
    alike = max(colours) - min(colours) < 0.35
    return (black >= _DARK and others > _OTHERS and alike) or (others >= _SUM and alike)


RULE = Rule(
    code="press-black",
    severity=Severity.WARNING,
    title="Black text is printed with black ink alone",
    mend="Set the text in black ink alone, and white text as a knock-out.",
    check=check,
)

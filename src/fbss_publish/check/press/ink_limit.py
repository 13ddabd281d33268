"""No place has more ink than paper can take."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.plates.model import REGISTRATION, Box, Paint
from fbss_publish.check.rule import PressSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

MOST = 3.0
"""Total area coverage, 300 %: sheet-fed offset on coated paper (ISO 12647-2)."""
_ROUNDING = 0.011


def check(sheet: PressSubject) -> Iterator[Problem]:
    """Report inks that add up to over 300 %, and the colour of marks within the page."""
    for page in sheet.press.pages:
        most = max((paint.colour.total for paint in page.body), default=0.0)
        if most > MOST + _ROUNDING:
            yield Problem(
                f"Inks on page {page.number} add up to {most:.0%}; more than {MOST:.0%} does not "
                "dry and comes off on the next sheet. Use less ink under the black.",
                element=f"page {page.number}",
            )
        if any(_within(paint, page.trim) for paint in page.paints):
            yield Problem(
                f"Page {page.number} uses the colour of crop marks (All) inside the cut: 400 % "
                "of ink. Use black.",
                element=f"page {page.number}",
            )


def _within(paint: Paint, trim: Box | None) -> bool:
    if paint.colour.space != REGISTRATION or not trim or not paint.colour.total:
        return False
    return any(
        trim[0] + 1 < x < trim[2] - 1 and trim[1] + 1 < y < trim[3] - 1 for x, y in paint.places
    )


RULE = Rule(
    code="press-ink",
    severity=Severity.ERROR,
    title="No place gets more ink than the paper takes",
    mend="Use less of the coloured inks under black; ask the shop about uncoated paper.",
    check=check,
)

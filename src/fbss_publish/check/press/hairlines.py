"""Lines are thick enough to hold on the plate."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.plates.model import Paint, white
from fbss_publish.check.rule import PressSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

LEAST, LEAST_LIGHT = 0.25, 0.5
"""Points: a line of solid ink, and one in a tint or of several inks, which is made of dots."""
_SLACK = 0.005


def check(sheet: PressSubject) -> Iterator[Problem]:
    """Report lines below a quarter of a point, and screened ones below half a point."""
    for page in sheet.press.pages:
        lines = [paint for paint in page.body if paint.kind == "line" and not white(paint.colour)]
        thin = [line for line in lines if line.width < _least(line) - _SLACK]
        if thin:
            least = min(line.width for line in thin)
            yield Problem(
                f"{len(thin)} {'lines' if len(thin) > 1 else 'line'} on page {page.number} "
                f"{'are' if len(thin) > 1 else 'is'} down to {least:.2f} points thin. They may "
                f"break or vanish. Make them {LEAST_LIGHT:g} points.",
                element=f"page {page.number}",
            )


def _least(line: Paint) -> float:
    inks = line.colour.inks
    solid = inks is None or all(ink in (0, 1) for ink in inks)
    return LEAST if solid else LEAST_LIGHT


RULE = Rule(
    code="press-hairline",
    severity=Severity.WARNING,
    title="No line is thinner than a plate can hold",
    mend="Make the line 0.5 points wide or more.",
    check=check,
)

"""What reaches the cut goes over it."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.plates.model import MM, Box, Paint, white
from fbss_publish.check.rule import PressSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_NEAR = 1.0 * MM
"""How near to the cut an edge has to be to be meant for it."""
_ENOUGH = 2.0 * MM
"""Bleed that still saves a cut which is a little off."""
_LARGE = 20.0
"""Points: areas smaller than this are no grounds or pictures."""


def check(sheet: PressSubject) -> Iterator[Problem]:
    """Report grounds and pictures that end at the cut: a cut that is off leaves a white edge."""
    for page in sheet.press.pages:
        ends = [paint for paint in page.body if page.trim and _ends_at(paint, page.trim)]
        if ends:
            what = "A picture" if ends[0].kind == "picture" else "A ground"
            yield Problem(
                f"{what} on page {page.number} ends at the cut. Let it go 3 mm over the edge, or "
                "stay away from it.",
                element=f"page {page.number}",
            )


def _ends_at(paint: Paint, trim: Box) -> bool:
    if paint.kind not in ("area", "picture") or len(paint.places) < 2 or white(paint.colour):
        return False
    across, up = [x for x, _ in paint.places], [y for _, y in paint.places]
    if max(across) - min(across) < _LARGE or max(up) - min(up) < _LARGE:
        return False
    over = (trim[0] - min(across), trim[1] - min(up), max(across) - trim[2], max(up) - trim[3])
    return any(-_NEAR < far < _ENOUGH for far in over)


RULE = Rule(
    code="press-bleed",
    severity=Severity.WARNING,
    title="What reaches the cut goes over it into the bleed",
    mend="Draw it 3 mm over the edge, or end it some millimetres before.",
    check=check,
)

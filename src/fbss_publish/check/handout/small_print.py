"""The text of the sheet is large enough to be read."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.semantic.norm import bare, shown
from fbss_publish.domain.finding import Severity

_SMALL, _TINY = 9.0, 6.0
"""Points. Clear print asks for 12; notes may be smaller."""
_ENOUGH = 20
"""Characters: a reference mark or a fraction is no small print."""


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report text below 9 points, as a warning below 6."""
    for page in sheet.pdf.pages:
        drawn = [p for p in page.pieces if p.visible and p.size > 0 and p.text.strip()]
        small = [p for p in drawn if p.size < _SMALL - 0.05 and p.artifact is None]
        tiny = [p for p in small if p.size < _TINY - 0.05]
        found = tiny if sum(len(bare(p.text)) for p in tiny) >= _ENOUGH else small
        if sum(len(bare(p.text)) for p in found) >= _ENOUGH:
            least = min(piece.size for piece in found)
            yield Problem(
                f"Text on page {page.number} is only {least:.1f} points large, such as "
                f"“{shown(found[0].text, 40)}”. Many patients cannot read it.",
                element=f"page {page.number}",
                severity=Severity.WARNING if found is tiny else None,
            )


RULE = Rule(
    code="small-print",
    severity=Severity.HINT,
    title="Text is large enough",
    mend="Use larger type: 12 points at least.",
    check=check,
)

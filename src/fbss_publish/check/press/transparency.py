"""What lies over each other needs no guessing."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import PressSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_FLAT = ("PDF/X-1", "PDF/X-3")
_INKS = ("DeviceCMYK", "")
_NAMED = 3


def check(sheet: PressSubject) -> Iterator[Problem]:
    """Report what is see-through: an error where PDF/X forbids it or where it is not in inks."""
    flat = sheet.press.claim.startswith(_FLAT)
    for page in sheet.press.pages:
        wrong = bool(page.effects) and page.blending not in (*_INKS, "DeviceGray")
        if wrong:
            yield Problem(
                f"Page {page.number} is blended in {page.blending}, not in inks. Its colours will "
                "change on the press.",
                element=f"page {page.number}",
                severity=Severity.ERROR,
            )
        if page.effects:
            rule = f", which {sheet.press.claim} does not allow" if flat else ""
            yield Problem(
                f"Page {page.number} has {', '.join(page.effects[:_NAMED])}{rule}. Look at a "
                "proof: older presses flatten this in their own way.",
                element=f"page {page.number}",
                severity=Severity.ERROR if flat else None,
            )


RULE = Rule(
    code="press-transparency",
    severity=Severity.HINT,
    title="Nothing is see-through, or it is blended in inks",
    mend="Use a lighter colour in place of opacity.",
    check=check,
)

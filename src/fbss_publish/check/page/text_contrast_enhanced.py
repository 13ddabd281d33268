"""Text stands out for eyes that see less."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_LEAST, _LEAST_LARGE = 7.0, 4.5
"""WCAG 2.2, 1.4.6, level AAA: what our style sheets promise."""


def check(page: PageSubject) -> Iterator[Problem]:
    """Report text whose contrast is below that of level AAA."""
    for text in page.view.contrasts:
        least = _LEAST_LARGE if text.large else _LEAST
        if text.ratio < least:
            yield found(
                text.element,
                f"“{shown_text(text.element.text(), 30)}” has a contrast of {text.ratio:.1f}:1, "
                f"below {least}:1. Make it darker, or its ground lighter.",
            )


RULE = Rule(
    code="text-contrast-enhanced",
    severity=Severity.WARNING,
    title="Text stands out for eyes that see less",
    mend="Make the text darker or its ground lighter.",
    check=check,
    criterion=("1.4.6",),
    act=("09o5cg",),
)

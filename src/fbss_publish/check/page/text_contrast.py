"""Text stands out from what is behind it."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_LEAST, _LEAST_LARGE = 4.5, 3.0
"""WCAG 2.2, 1.4.3."""


def check(page: PageSubject) -> Iterator[Problem]:
    """Report text whose contrast is too low, where the styles in the page decide it.

    Of several colours behind a text, the one that it stands out from best counts. Text over a
    picture, and pages with style sheets of their own elsewhere, are not judged.
    """
    for text in page.view.contrasts:
        least = _LEAST_LARGE if text.large else _LEAST
        if text.ratio < least:
            yield found(
                text.element,
                f"“{shown_text(text.element.text(), 30)}” has a contrast of {text.ratio:.1f}:1, "
                f"and {least}:1 is needed. Make it darker, or its ground lighter.",
            )


RULE = Rule(
    code="text-contrast",
    severity=Severity.ERROR,
    title="Text stands out from its ground",
    mend="Make the text darker or its ground lighter.",
    check=check,
    criterion=("1.4.3",),
    act=("afw4f7",),
)

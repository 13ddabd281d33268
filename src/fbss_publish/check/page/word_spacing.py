"""A reader may put more space between words."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.spacing import forced, too_narrow
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_LEAST = 0.16
"""Of the size of the letters (WCAG 2.2, 1.4.12)."""


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a style attribute that forces `word-spacing` below what readers may need."""
    for element, value in forced(page.view, "word-spacing"):
        if too_narrow(page.view, element, value, _LEAST):
            yield found(
                element,
                f"word-spacing: {value} !important keeps readers from putting more space "
                "between words. Remove !important.",
            )


RULE = Rule(
    code="word-spacing",
    severity=Severity.ERROR,
    title="Readers may put more space between words",
    mend="Remove the word “important”, or the whole declaration.",
    check=check,
    criterion=("1.4.12",),
    act=("9e45ec",),
)

"""A reader may put more space between lines."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.spacing import forced, too_narrow, wraps
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_LEAST = 1.5
"""Of the size of the letters (WCAG 2.2, 1.4.12)."""


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a style attribute that forces lines together, where there can be several."""
    for element, value in forced(page.view, "line-height"):
        if wraps(page.view, element) and too_narrow(
            page.view, element, value, _LEAST, bare=True, normal=1.2
        ):
            yield found(
                element,
                f"line-height: {value} !important keeps readers from putting more space between "
                "lines. Remove !important.",
            )


RULE = Rule(
    code="line-height",
    severity=Severity.ERROR,
    title="Readers may put more space between lines",
    mend="Remove the word “important”, or the whole declaration.",
    check=check,
    criterion=("1.4.12",),
    act=("78fd32",),
)

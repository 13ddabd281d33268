"""Text stands out in every look of the page: dark, high contrast, on paper, and in grey."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.contrast import measured
from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.html.style import Look
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_LEAST, _LEAST_LARGE = 7.0, 4.5
_LIGHT, _DARK = "prefers-color-scheme:light", "prefers-color-scheme:dark"
_MORE = "prefers-contrast:more"
_LOOKS = (
    ("in the dark look", Look(prefers=frozenset({_DARK})), False),
    ("with more contrast", Look(prefers=frozenset({_LIGHT, _MORE})), False),
    ("in the dark look with more contrast", Look(prefers=frozenset({_DARK, _MORE})), False),
    ("on paper", Look("print", frozenset({_LIGHT})), False),
    ("on paper without colours", Look("print", frozenset({_LIGHT})), True),
)


def check(page: PageSubject) -> Iterator[Problem]:
    """Measure text as text-contrast-enhanced does, once for each look, on pages of ours."""
    if not page.own or not page.view.tree.of("style"):
        return
    for words, look, grey in _LOOKS:
        styles = page.view.styled(look)
        for text in measured(page.view, styles, grey=grey):
            if text.ratio < (_LEAST_LARGE if text.large else _LEAST):
                yield found(
                    text.element,
                    f"“{shown_text(text.element.text(), 30)}” has a contrast of "
                    f"{text.ratio:.1f}:1 {words}. Change the colour in that look.",
                )


RULE = Rule(
    code="contrast-looks",
    severity=Severity.ERROR,
    title="Text stands out in every look",
    mend="Change the colour in the look that the detail names.",
    check=check,
    criterion=("1.4.3", "1.4.6"),
)

"""Nothing moves or blinks by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_MOTION = "prefers-reduced-motion:no-preference"


def check(page: PageSubject) -> Iterator[Problem]:
    """Report `marquee` and `blink`, and animations without an end on pages of ours.

    An animation is allowed where the style sheet asks first whether the reader wants motion.
    """
    view = page.view
    for element in view.tree.of("marquee", "blink"):
        if view.visible(element):
            yield found(element, f"<{element.name}> moves by itself. Use plain text.")
    for rule in view.styles.rules:
        endless = any(
            said.name.startswith("animation")
            and re.search(r"(?<![\w-])infinite(?![\w-])", said.value)
            for said in rule.declarations
        )
        if endless and _MOTION not in rule.media.replace(" ", ""):
            yield Problem(
                "An animation runs without an end. Remove it, or ask for prefers-reduced-motion.",
                element="<style>",
                severity=page.promised(Severity.ERROR),
            )


RULE = Rule(
    code="moving-text",
    severity=Severity.ERROR,
    title="Nothing moves by itself",
    mend="Use plain text that stands still.",
    check=check,
    criterion=("2.2.2",),
)

"""Our style sheets say start and end, so that they fit every script."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.style import Declaration, declarations
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_SIDES = re.compile(
    r"(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?"
    r"|left|right|border-(?:top|bottom)-(?:left|right)-radius"
)
_VALUES = ("text-align", "float", "clear", "caption-side")


def check(page: PageSubject) -> Iterator[Problem]:
    """Report `left` and `right` in the style sheets of pages of ours."""
    if not page.own:
        return
    said = {one for rule in page.view.styles.rules for one in rule.declarations if _physical(one)}
    for one in sorted(said, key=lambda one: (one.name, one.value)):
        yield Problem(_text(one), element="<style>")
    for element in page.view.tree.having("style"):
        if element.closest("svg"):
            continue
        for one in declarations(element.get("style")):
            if _physical(one):
                yield found(element, _text(one))


def _physical(one: Declaration) -> bool:
    if one.name in _VALUES:
        return one.value.lower() in ("left", "right")
    return bool(_SIDES.fullmatch(one.name))


def _text(one: Declaration) -> str:
    return (
        f"“{one.name}: {one.value}” is wrong in scripts that run the other way. "
        "Use the logical property (inline-start, inline-end)."
    )


RULE = Rule(
    code="logical-style",
    severity=Severity.WARNING,
    title="Styles fit scripts of both directions",
    mend="Use the logical property, such as “margin-inline-start”.",
    check=check,
    criterion=("1.3.2",),
)

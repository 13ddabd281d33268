"""Drawings that say they are a picture have a name."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.role import explicit_role
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_PICTURES = ("img", "image", "graphics-document", "graphics-symbol")


def check(page: PageSubject) -> Iterator[Problem]:
    """Report an `svg`, or a part of one, with the role of a picture and no accessible name."""
    view = page.view
    for drawing in view.tree.of("svg"):
        for element in (drawing, *drawing.within()):
            if explicit_role(element) not in _PICTURES or not view.exposed_one(element):
                continue
            if not _name(page, element):
                yield found(
                    element,
                    "The drawing has no name. Put a <title> first in it and point "
                    "aria-labelledby to it.",
                )


def _name(page: PageSubject, element: Element) -> str:
    title = next((child for child in element.elements if child.name == "title"), None)
    return page.view.name(element) or (title.text() if title else "")


RULE = Rule(
    code="drawing-name",
    severity=Severity.ERROR,
    title="Drawings have a name",
    mend="Put a “title” first into the drawing and point “aria-labelledby” to it.",
    check=check,
    criterion=("1.1.1",),
    act=("7d6734",),
)

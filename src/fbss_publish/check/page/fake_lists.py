"""Lists are lists, not lines that start with a sign."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_BULLET = re.compile(
    r"[-–—*•●◦▪‣·✓☐]\s*(?=\S)|\(?[0-9٠-٩一二三四五]{1,2}(?:[)）、．]\s*|\.\s+)(?=\S)"
)
_LEAST = 2


def check(page: PageSubject) -> Iterator[Problem]:
    """Report paragraphs one after another, or lines of one, that start with a bullet or number.

    Nobody hears how many points there are, or which is next.
    """
    for element in page.view.tree.of("p"):
        starts = _lines(element)
        if starts >= _LEAST or (starts and _first_of_several(element)):
            yield found(
                element,
                f"“{shown_text(element.text(), 30)}” looks like a list and is none. "
                "Use <ul> or <ol>.",
                page.promised(Severity.WARNING),
            )


def _lines(element: Element) -> int:
    """Count the lines of a paragraph that start with a sign."""
    lines = [""]
    for child in element.children:
        if isinstance(child, str):
            lines[-1] += child
        elif child.name == "br":
            lines.append("")
        else:
            lines[-1] += child.text()
    return sum(bool(_BULLET.match(line.strip())) for line in lines)


def _first_of_several(element: Element) -> bool:
    siblings = element.siblings
    at = next((n for n, sibling in enumerate(siblings) if sibling is element), 0)
    before, after = siblings[max(at - 1, 0) : at], siblings[at + 1 : at + 2]
    return _starts(after) and not _starts(before)


def _starts(elements: list[Element]) -> bool:
    return any(element.name == "p" and _lines(element) > 0 for element in elements)


RULE = Rule(
    code="fake-list",
    severity=Severity.WARNING,
    title="Lists are lists",
    mend="Make it a real list, with “ul” or “ol”.",
    check=check,
    criterion=("1.3.1",),
)

"""Headings form an outline: one at the top, no level left out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.check.text.elements import elements, hidden, place, words
from fbss_publish.domain.finding import Severity

if TYPE_CHECKING:
    from bs4 import Tag

_NAMES = ("h1", "h2", "h3", "h4", "h5", "h6")


def check(page: PageSubject) -> Iterator[Problem]:
    """Report more or less than one h1, and skipped levels.

    WCAG does not forbid either, so that on pages that are not ours these are hints.
    """
    headings = [found for found in elements(page.soup, *_NAMES) if not hidden(found)]
    yield from _top(page, headings)
    level = 0
    for heading in headings:
        own = int(heading.name[1])
        if level and own > level + 1:
            yield Problem(
                f"“{words(heading)}” is an h{own} under an h{level}. Make it an h{level + 1}.",
                element=place(heading),
                severity=page.promised(Severity.ERROR),
            )
        level = own


def _top(page: PageSubject, headings: list[Tag]) -> Iterator[Problem]:
    count = sum(heading.name == "h1" for heading in headings)
    if page.soup.find("body") is None:
        return
    if count == 0:
        text, place_ = "The page has no main heading. Put its title into an h1.", "<body>"
    elif count > 1:
        text, place_ = f"The page has {count} main headings (h1). Keep one.", "<h1>"
    else:
        return
    yield Problem(text, element=place_, severity=page.promised(Severity.ERROR))


RULE = Rule(
    code="heading-order",
    severity=Severity.ERROR,
    title="Headings form an outline",
    mend="Use the next level down, and choose the look in the style sheet.",
    check=check,
    criterion=("1.3.1", "2.4.6"),
)

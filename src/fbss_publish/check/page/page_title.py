"""The page has a title that says what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.check.text.elements import elements, first, words
from fbss_publish.domain.finding import Severity

if TYPE_CHECKING:
    from bs4 import Tag

_FILE = re.compile(r"\S+\.(?:html?|pdf|docx?|md|txt|php)", re.IGNORECASE)
_NOTHING = frozenset({"untitled", "untitled document", "document", "index", "title", "page"})


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a title that is missing, empty, a file's name, or a program's default."""
    if first(page.soup, "html") is None:
        return
    titles = (found for found in elements(page.soup, "title") if _of_page(found))
    title = next(titles, None)
    text = words(title) if title else ""
    if not text:
        yield Problem("The page has no title. Say in <title> what it is about.", element="<title>",
                      act=("2779a5",))  # fmt: skip
    elif _FILE.fullmatch(text) or text.lower() in _NOTHING:
        yield Problem(
            f"The title “{text}” does not say what the page is about. Use its main heading.",
            element="<title>",
            act=(),
        )


def _of_page(title: Tag) -> bool:
    """Say whether a title is the page's, not a drawing's or one in a template."""
    return title.find_parent(["svg", "template"]) is None


RULE = Rule(
    code="page-title",
    severity=Severity.ERROR,
    title="The page has a title",
    mend="Give the page a title that says what it is about.",
    check=check,
    criterion=("2.4.2",),
    act=("2779a5",),
)

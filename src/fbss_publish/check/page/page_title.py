"""The page has a title that says what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.check.text.elements import first, words
from fbss_publish.domain.finding import Severity

_FILE = re.compile(r"\S+\.(?:html?|pdf|docx?|md|txt|php)", re.IGNORECASE)
_NOTHING = frozenset({"untitled", "untitled document", "document", "index", "title", "page"})


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a title that is missing, empty, a file's name, or a program's default."""
    if first(page.soup, "html") is None:
        return
    head = first(page.soup, "head")
    title = first(head, "title") if head else None
    text = words(title) if title else ""
    if not text:
        yield Problem("The page has no title. Say in <title> what it is about.", element="<title>")
    elif _FILE.fullmatch(text) or text.lower() in _NOTHING:
        yield Problem(
            f"The title “{text}” does not say what the page is about. Use its main heading.",
            element="<title>",
        )


RULE = Rule(
    code="page-title",
    severity=Severity.ERROR,
    title="The page has a title",
    check=check,
)

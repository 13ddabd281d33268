"""Text in another language than the page says so, so that the voice can change."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.check.text.elements import attribute, elements, first, language_of, place, words
from fbss_publish.check.text.scripts import LATIN_RUN, latin_words
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.locale import Locale

if TYPE_CHECKING:
    from bs4 import Tag

_NOT_TRANSLATED = ("missing", "broken")
_UNREAD = ("script", "style", "template", "code", "noscript", "title", "head", "meta")
_LONG = 4
"""So many Latin words in a row are a phrase, not a name, in a text of another script."""


def check(page: PageSubject) -> Iterator[Problem]:
    """Report untranslated parts without `lang` (WCAG 2.2, 3.1.2).

    They are found by the mark that a build leaves on them, and in pages of another script
    than Latin by runs of Latin words. A page in the source language has none.
    """
    if page.locale and (page.locale.source or page.locale.pseudo):
        return
    root = first(page.soup, "html")
    own = page.locale.tag if page.locale else attribute(root, "lang") if root else ""
    for element in page.soup.find_all(attrs={"data-state": True}):
        untranslated = attribute(element, "data-state") in _NOT_TRANSLATED
        if untranslated and words(element) and _same(element, own):
            yield Problem(
                f"“{_short(words(element))}” is not translated and has no lang of its own. "
                "Mark it with the language that it is in.",
                element=place(element),
            )
    if page.locale and page.locale.script != "Latn":
        yield from _phrases(page, page.locale)


def _phrases(page: PageSubject, locale: Locale) -> Iterator[Problem]:
    for element in elements(page.soup):
        if element.name in _UNREAD or not _same(element, locale.tag):
            continue
        own = "".join(str(child) for child in element.find_all(string=True, recursive=False))
        for run in LATIN_RUN.finditer(own):
            found = latin_words(run[0])
            if len(found) >= _LONG and not _name(found):
                yield Problem(
                    f"“{_short(run[0])}” is not in the script of the page and has no lang. "
                    "Translate it, or mark its language.",
                    element=place(element),
                    severity=Severity.WARNING,
                )


def _name(found: list[str]) -> bool:
    """Say whether this is a name, which needs no `lang`: its longer words have capitals."""
    return all(word[0].isupper() for word in found if len(word) > 3)


def _same(element: Tag, own: str) -> bool:
    """Say whether an element says no other language than the page's own."""
    return language_of(element).lower() in ("", own.lower())


def _short(text: str) -> str:
    return text if len(text) <= 50 else f"{text[:49]}…"


RULE = Rule(
    code="foreign-language",
    severity=Severity.ERROR,
    title="Text in another language says so",
    check=check,
    criterion=("3.1.2",),
)

"""Text in another language than the page says so, so that the voice can change."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.html.tree import Element
from fbss_publish.check.html.view import language_at
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.check.text.scripts import LATIN_RUN, latin_words
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.locale import Locale

_NOT_TRANSLATED = ("missing", "broken")
_UNREAD = frozenset("script style template code noscript title head meta".split())
_LONG = 4
"""So many Latin words in a row are a phrase, not a name, in a text of another script."""


def check(page: PageSubject) -> Iterator[Problem]:
    """Report untranslated parts without `lang` (WCAG 2.2, 3.1.2).

    They are found by the mark that a build leaves on them, and in pages of another script
    than Latin by runs of Latin words. A page in the source language has none.
    """
    if page.locale and (page.locale.source or page.locale.pseudo):
        return
    root = page.view.root
    own = page.locale.tag if page.locale else root.get("lang") if root else ""
    for element in page.view.tree.having("data-state"):
        untranslated = element.get("data-state") in _NOT_TRANSLATED
        if untranslated and element.text() and _same(element, own):
            yield found(
                element,
                f"“{shown_text(element.text())}” is not translated and has no lang of its own. "
                "Mark it with the language that it is in.",
            )
    if page.locale and page.locale.script != "Latn":
        yield from _phrases(page, page.locale)


def _phrases(page: PageSubject, locale: Locale) -> Iterator[Problem]:
    for element in page.view.all:
        if element.name in _UNREAD:
            continue
        own = "".join(child for child in element.children if isinstance(child, str))
        for run in LATIN_RUN.finditer(own):
            words = latin_words(run[0])
            if len(words) >= _LONG and not _name(words) and _same(element, locale.tag):
                yield found(
                    element,
                    f"“{shown_text(run[0])}” is not in the script of the page and has no lang. "
                    "Translate it, or mark its language.",
                    Severity.WARNING,
                )


def _name(words: list[str]) -> bool:
    """Say whether this is a name, which needs no `lang`: its longer words have capitals."""
    return all(word[0].isupper() for word in words if len(word) > 3)


def _same(element: Element, own: str) -> bool:
    """Say whether an element says no other language than the page's own."""
    return language_at(element).lower() in ("", own.lower())


RULE = Rule(
    code="foreign-language",
    severity=Severity.ERROR,
    title="Text in another language says so",
    mend="Translate the text, or mark its language with “lang”.",
    check=check,
    criterion=("3.1.2",),
)

"""The text of the page is in the language that the page says."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.language import known_language, other_language
from fbss_publish.check.html.spoken import spoken_text
from fbss_publish.check.html.tree import Element
from fbss_publish.check.html.view import View
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a page whose script or small words are those of another language.

    A wrong voice makes speech of it that nobody understands. Text with a `lang` of its own is
    left out; a page of few words is not judged. In a build the messages are judged one by one,
    so that here it is a warning.
    """
    root = page.view.root
    if root is None or not known_language(root.get("lang")):
        return
    if page.pseudo:
        return
    text = f"{_title(page.view)} {spoken_text(page.view, root, code=False)}"
    if guess := other_language(text, root.get("lang")):
        yield found(
            root,
            f"The page says lang=“{root.get('lang')}”, but its text seems to be in another "
            f"language ({guess.language}). Correct lang, or translate the text.",
            Severity.WARNING if page.locale else None,
        )


def _title(view: View) -> str:
    title: Element | None = view.tree.first("title")
    return title.text() if title is not None and not title.closest("svg") else ""


RULE = Rule(
    code="page-language-fits",
    severity=Severity.ERROR,
    title="The page is in the language that it says",
    mend="Correct “lang”, or put the right text into the page.",
    check=check,
    criterion=("3.1.1",),
    act=("ucwvc8",),
)

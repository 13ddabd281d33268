"""Links say where they lead, also to somebody who hears nothing but the links."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.lexicon.load import language_of as list_language
from fbss_publish.check.lexicon.load import lexicon
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.check.text.elements import accessible_name, elements, language_of, place
from fbss_publish.domain.finding import Severity

_AROUND = " \u00a0.,:;!…»«<>→←›‹。،>()[]"


def check(page: PageSubject) -> Iterator[Problem]:
    """Report links without a name, and links that say only “click here” in their language."""
    for link in elements(page.soup, "a"):
        if not link.has_attr("href"):
            continue
        name = accessible_name(link, page.soup)
        if not name:
            yield Problem("The link has no text. Say in it where it leads.", element=place(link))
        elif _says_nothing(name, language_of(link)):
            yield Problem(
                f"The link “{name}” does not say where it leads. Use words of its target.",
                element=place(link),
                severity=Severity.WARNING,
            )


def _says_nothing(name: str, language: str) -> bool:
    lists = lexicon("link_text")
    text = name.strip(_AROUND).lower()
    known = {list_language(language), "en"} & lists.keys()
    return any(text in lists[key]["forms"] for key in known)


RULE = Rule(
    code="link-text",
    severity=Severity.ERROR,
    title="Links say where they lead",
    check=check,
)

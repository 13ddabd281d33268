"""Parts of a page are in the language that they say."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.html.language import known_language, other_language
from fbss_publish.check.html.spoken import spoken_text
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a part with `lang` whose script or small words are those of another language."""
    view = page.view
    if page.pseudo:
        return
    for element in view.tree.having("lang"):
        tag = element.get("lang").strip()
        if element.name == "html" or not known_language(tag):
            continue
        if not (view.visible(element) or view.exposed_one(element)):
            continue
        text = spoken_text(view, element, code=False)
        if guess := other_language(text, tag):
            yield found(
                element,
                f"“{shown_text(text)}” says lang=“{tag}”, but it seems to be in another "
                f"language ({guess.language}). Correct lang.",
            )


RULE = Rule(
    code="part-language-fits",
    severity=Severity.ERROR,
    title="Parts are in the language that they say",
    mend="Correct “lang” of the part, or remove it.",
    check=check,
    criterion=("3.1.2",),
    act=("off6ek",),
)

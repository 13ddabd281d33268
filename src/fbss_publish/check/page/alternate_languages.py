"""Links to other languages say which."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.language import known_language, primary
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report `hreflang` that names no language, and one that contradicts the link's own `lang`."""
    for element in page.view.tree.having("hreflang"):
        tag, own = element.get("hreflang").strip(), element.get("lang").strip()
        if tag.lower() != "x-default" and not known_language(tag):
            text = f"hreflang=“{tag}” names no language. Write a tag such as es or zh-Hans."
        elif own and tag.lower() != "x-default" and primary(own) != primary(tag):
            text = f"The link is in {own} and leads to {tag}. Write its name in its own language."
        else:
            continue
        yield found(element, text, page.promised(Severity.ERROR))


RULE = Rule(
    code="alternate-language",
    severity=Severity.ERROR,
    title="Links to other languages say which",
    mend="Write the tag of the language in “hreflang” and in “lang”.",
    check=check,
    criterion=("3.1.2",),
)

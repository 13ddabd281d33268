"""Both ways to say the language of a page say the same."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.language import known_language, primary
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report `lang` and `xml:lang` of one element that name different languages."""
    for element in page.view.tree.having("xml:lang"):
        html, xml = element.get("lang").strip(), element.get("xml:lang").strip()
        if html and xml and known_language(html) and primary(html) != primary(xml):
            yield found(
                element, f"lang=“{html}” and xml:lang=“{xml}” name different languages. "
                "Write the same in both, or remove xml:lang.",
            )  # fmt: skip


RULE = Rule(
    code="xml-language",
    severity=Severity.WARNING,
    title="lang and xml:lang say the same",
    mend="Write the same language in “lang” and “xml:lang”.",
    check=check,
    criterion=("3.1.1",),
    act=("5b7ae0",),
)

"""Text alternatives are translated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.html.compare import guide_elements
from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.html.tree import Element
from fbss_publish.check.html.view import View, language_at
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_WORD = re.compile(r"[a-z]{3,}")
_TEXTS = ("aria-label", "alt", "title")


def check(page: PageSubject) -> Iterator[Problem]:
    """Report alternatives, labels and descriptions that are still those of the source."""
    if page.original is None or page.locale is None or not page.translated:
        return
    known = {text for _, text in _alternatives(page.original)}
    for element, text in _alternatives(page.view):
        said = language_at(element).lower()
        if text in known and len(_WORD.findall(text)) > 1 and said in ("", page.locale.tag.lower()):
            yield found(
                element, f"“{shown_text(text)}” is read aloud, and it is not translated. "
                "Translate it.",
            )  # fmt: skip


def _alternatives(view: View) -> Iterator[tuple[Element, str]]:
    for element in guide_elements(view):
        for name in _TEXTS:
            if element.get(name).strip():
                yield element, " ".join(element.get(name).split())
        if element.name in ("title", "desc"):
            yield element, element.text()


RULE = Rule(
    code="alternative-translated",
    severity=Severity.WARNING,
    title="Text alternatives are translated",
    mend="Translate the message that holds the text alternative.",
    check=check,
    criterion=("1.1.1", "3.1.2"),
)

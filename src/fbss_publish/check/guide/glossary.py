"""The guide's own glossary says what the terms of the project say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.guide import Kind, Unit
from fbss_publish.domain.markup import plain
from fbss_publish.domain.terms import Concept

_SMALL = frozenset("a an the your you".split())
_WORD = re.compile(r"\w+")


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Compare each entry of a definition list with the definition of its term.

    Translators see the one, readers the other. Articles and “your” do not matter, nor does
    what the glossary adds in further sentences.
    """
    concepts = {
        name.casefold(): concept
        for concept in subject.terms.concepts
        for name in (concept.english, *concept.variants)
    }
    concept: Concept | None = None
    for unit in subject.guide.units:
        if unit.kind is Kind.TERM:
            concept = concepts.get(_text(unit).casefold())
        elif unit.kind is Kind.DEFINITION and concept and concept.definition:
            if not _same(_text(unit), concept.definition):
                yield Problem(
                    f"The glossary says “{_text(unit)}”; locales/terms says “{concept.definition}” "
                    f"of “{concept.english}”. Let both say the same.",
                    line=unit.line,
                    unit=unit,
                )
            concept = None


def _text(unit: Unit) -> str:
    return " ".join(plain(unit.msgid, unit.tags, markup=unit.markup).split())


def _same(shown: str, told: str) -> bool:
    ours, theirs = _words(shown), _words(told)
    return ours[: len(theirs)] == theirs


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text.casefold()) if word not in _SMALL]


RULE = Rule(
    code="glossary",
    severity=Severity.HINT,
    title="The glossary and the terms say the same",
    mend="Decide which wording is right and plain, and write it in both places.",
    check=check,
)

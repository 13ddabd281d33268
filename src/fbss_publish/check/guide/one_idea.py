"""CCI 8: lists are there, and each item holds one idea."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.literacy import short
from fbss_publish.check.text.structure import structure_of
from fbss_publish.check.text.visible import sentences
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.guide import Kind

_SENTENCES, _WORDS = 3, 45


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report items that hold more than one idea, and a long guide without any list."""
    structure = structure_of(subject.guide)
    for place in structure.places:
        count, words = len(sentences(place.text)), len(place.words)
        if place.unit.kind is Kind.LIST_ITEM and (count > _SENTENCES or words > _WORDS):
            yield Problem(
                f"The item has {count} sentences and {words} words. Give each idea its own item.",
                line=place.unit.line,
                unit=place.unit,
            )
    listed = any(element.name in ("ul", "ol") for element in structure.elements)
    if not listed and not short(subject.guide, structure):
        yield Problem("The guide has no list. Make one of what belongs together.", line=1)


RULE = Rule(
    code="cci-one-idea-an-item",
    severity=Severity.WARNING,
    title="Lists are there, and an item holds one idea (CCI 8)",
    mend="Give each idea a list item of its own.",
    check=check,
)

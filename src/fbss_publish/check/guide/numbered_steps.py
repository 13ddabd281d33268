"""PEMAT-P 22, CCI 14: steps are a numbered list."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.literacy import words_of
from fbss_publish.check.text.structure import structure_of
from fbss_publish.check.text.visible import sentences
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.guide import Kind

_TYPED = re.compile(r"\(?\d{1,2}[.)]\s+\S|(?:step|paso|étape|schritt)\s+\d+\b", re.IGNORECASE)
_IN_A_ROW = 3
"""Sentences that start with first, then, last: so many make a list."""


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report steps that are typed by hand, in a list without numbers, or hidden in a text."""
    sequence = words_of(subject.guide.language, "sequence")
    bulleted: Counter[int] = Counter()
    for place in structure_of(subject.guide).places:
        if place.unit.kind not in (Kind.PARAGRAPH, Kind.LIST_ITEM):
            continue
        parts = [part.strip() for part in sentences(place.text)]
        ordered = sequence is not None and [bool(sequence.match(part)) for part in parts]
        items = place.inside("ul", "ol")
        if items and items.name == "ul" and ordered and ordered[0]:
            bulleted[id(items)] += 1
        what = _fault(place.text, bulleted[id(items)], sum(ordered) if ordered else 0)
        if what:
            yield Problem(what, line=place.unit.line, unit=place.unit)


def _fault(text: str, bulleted: int, in_a_row: int) -> str:
    if _TYPED.match(text):
        return "The number is typed into the text. Make the steps a numbered list (<ol>)."
    if bulleted == 2:
        return "The items of the list are steps in an order. Number them (<ol>)."
    if in_a_row >= _IN_A_ROW:
        return f"The text holds {in_a_row} steps in an order. Make a numbered list of them (<ol>)."
    return ""


RULE = Rule(
    code="pemat-numbered-steps",
    severity=Severity.WARNING,
    title="Steps are a numbered list (PEMAT-P 22, CCI 14)",
    mend="Make a numbered list with one step in each item.",
    check=check,
)

"""PEMAT-P 8, CCI 9: the text comes in short pieces, each under a heading."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.structure import Place, Section, structure_of
from fbss_publish.check.text.visible import sentences
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.guide import Kind

_SENTENCES = 5
_WORDS = 90
"""What a paragraph may have."""

_SECTION = 180
"""Words of running text under one heading; tables and lists of words are looked up, not read."""


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report paragraphs and sections that are too long to be taken in at once."""
    for section in structure_of(subject.guide).sections:
        for place in section.places:
            if place.unit.kind in (Kind.PARAGRAPH, Kind.BLOCK):
                yield from _paragraph(place)
        if section.words > _SECTION:
            first = section.heading or section.places[0]
            yield Problem(
                f"{section.words} words stand under {_name(section)}. Divide them by headings "
                f"of their own; {_SECTION} are enough for one.",
                line=first.unit.line,
            )


def _paragraph(place: Place) -> Iterator[Problem]:
    count, words = len(sentences(place.text)), len(place.words)
    if count > _SENTENCES or words > _WORDS:
        yield Problem(
            f"The paragraph has {count} sentences and {words} words. Divide it, or make a list; "
            f"{_SENTENCES} sentences are enough for one.",
            line=place.unit.line,
            unit=place.unit,
        )


def _name(section: Section) -> str:
    return f"“{section.heading.text}”" if section.heading else "no heading"


RULE = Rule(
    code="pemat-short-chunks",
    severity=Severity.WARNING,
    title="The text comes in short pieces (PEMAT-P 8, CCI 9)",
    mend="Divide the paragraph, make a list of it, or give a part its own heading.",
    check=check,
)

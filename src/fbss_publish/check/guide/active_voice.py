"""PEMAT-P 5, CCI 6: sentences say who does what."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.literacy import words_of
from fbss_publish.check.text.structure import Place, structure_of
from fbss_publish.check.text.visible import sentences
from fbss_publish.domain.finding import Severity

_MOST = 0.2
"""Share of sentences in the passive voice: PEMAT asks for the active one in four of five."""

_LEAST = 5
"""Sentences below which a share says nothing."""


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Count the sentences that look passive (en, es, fr, de), and show the first ones."""
    pattern = words_of(subject.guide.language, "passive")
    if pattern is None:
        return
    everything: list[tuple[Place, str]] = [
        (place, sentence)
        for place in structure_of(subject.guide).places
        if place.running
        for sentence in sentences(place.text)
    ]
    passive = [(place, sentence) for place, sentence in everything if pattern.search(sentence)]
    if len(everything) < _LEAST or len(passive) <= _MOST * len(everything):
        return
    place, sentence = passive[0]
    yield Problem(
        f"{len(passive)} of {len(everything)} sentences look passive, such as "
        f"“{sentence.strip()}” Say who does it.",
        line=place.unit.line,
    )


RULE = Rule(
    code="pemat-active-voice",
    severity=Severity.HINT,
    title="Most sentences are in the active voice (PEMAT-P 5, CCI 6)",
    mend="Say who does it; if it is the reader, say what to do.",
    check=check,
)

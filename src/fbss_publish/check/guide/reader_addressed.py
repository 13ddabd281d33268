"""PEMAT-P 21: the guide speaks to its reader."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.literacy import instructs, words_of
from fbss_publish.check.text.structure import structure_of
from fbss_publish.check.text.visible import sentences
from fbss_publish.domain.finding import Severity

_LEAST = 0.2
"""Share of sentences with “you” or an instruction; below it a text speaks about patients."""

_ENOUGH = 8
"""Sentences below which a share says nothing."""


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Count the sentences that speak to the reader (en, es, fr, de)."""
    language = subject.guide.language
    reader = words_of(language, "reader")
    if reader is None:
        return
    places = structure_of(subject.guide).places
    said = [s for place in places if place.running for s in sentences(place.text)]
    direct = sum(bool(reader.search(s)) or instructs(s, language) for s in said)
    if len(said) >= _ENOUGH and direct < _LEAST * len(said):
        yield Problem(
            f"{direct} of {len(said)} sentences speak to the reader. Write “you” and say what "
            "to do, instead of speaking about patients.",
            line=next(place.unit.line for place in places if place.running),
        )


RULE = Rule(
    code="pemat-reader-addressed",
    severity=Severity.WARNING,
    title="The guide speaks to its reader (PEMAT-P 21)",
    mend="Speak to the reader directly, and say what to do.",
    check=check,
)

"""PEMAT-P 3, CCI 7: words are those of everyday speech."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.structure import structure_of
from fbss_publish.domain.finding import Severity
from fbss_publish.readability.plain_words import Kind, english


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report each word that has a more common one, at its first place (English guides)."""
    if not subject.guide.language.startswith("en"):
        return
    told: set[str] = set()
    for place in structure_of(subject.guide).places:
        for found in english().find(place.text):
            if found.word.kind is Kind.MEDICAL or found.word.term in told:
                continue
            told.add(found.word.term)
            note = f" {found.word.note}" if found.word.note else ""
            yield Problem(
                f"“{found.text}” has a more common word: “{found.plain}”.{note} Use it if it fits.",
                line=place.unit.line,
                unit=place.unit,
            )


RULE = Rule(
    code="pemat-everyday-words",
    severity=Severity.HINT,
    title="Words are those of everyday speech (PEMAT-P 3, CCI 7)",
    check=check,
)

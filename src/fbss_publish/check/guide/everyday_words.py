"""PEMAT-P 3, CCI 7: words are those of everyday speech."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.structure import structure_of
from fbss_publish.domain.finding import Severity
from fbss_publish.readability.plain_words import Found, Kind, english


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report the words that have a more common one, each at its first place (English guides)."""
    if not subject.guide.language.startswith("en"):
        return
    told: set[str] = set()
    for place in structure_of(subject.guide).places:
        new: dict[str, Found] = {}
        for found in english().find(place.text):
            if found.word.kind is not Kind.MEDICAL and found.word.term not in told:
                new[found.word.term] = found
                told.add(found.word.term)
        if new:
            named = ", ".join(f"“{found.text}” → “{found.plain}”" for found in new.values())
            notes = "".join(f" {found.word.note}" for found in new.values() if found.word.note)
            yield Problem(
                f"There are more common words: {named}.{notes} Use them where they fit.",
                line=place.unit.line,
                unit=place.unit,
            )


RULE = Rule(
    code="pemat-everyday-words",
    severity=Severity.HINT,
    title="Words are those of everyday speech (PEMAT-P 3, CCI 7)",
    mend="Use the plain word if it says the same.",
    check=check,
)

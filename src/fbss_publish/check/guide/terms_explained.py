"""PEMAT-P 4: a medical term is explained where it is first used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.structure import Place, structure_of
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.guide import Kind
from fbss_publish.readability import plain_words
from fbss_publish.readability.plain_words import Found

_AFTER = re.compile(
    r"[”\"’]?(?:\s*[(:—–]|,\s(?:or|which|that is|meaning|a|an|the|such as|also)\b"
    r"|\s(?:is|are|means?|happens?|stands for)\b)"
)
_BEFORE = re.compile(
    r"(?:\b(?:call|calls|called|named?|known as|or|this is)(?: this| it)?(?: an?| the)?|[(])"
    r"\s*[“\"‘]?$"
)
_WORDS = (Kind.TERM, Kind.DEFINITION)


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report a medical term that neither its first place nor the guide's own list explains.

    English guides only; a card goes with a guide that explains. A heading is no first place:
    what it names is explained below it.
    """
    guide = subject.guide
    if not guide.language.startswith("en") or guide.front.layout == "card":
        return
    places = structure_of(guide).places
    told = {found.word.term for place in places for found in _listed(place)}
    for place in places:
        if place.unit.kind in (Kind.HEADING, *_WORDS):
            continue
        new = {f.word.term: f for f in _medical(place.text) if f.word.term not in told}
        told |= new.keys()
        bare = [found for found in new.values() if not _explained(place.text, found)]
        if bare:
            named = ", ".join(f"“{found.text}” ({found.word.plain})" for found in bare)
            yield Problem(
                f"Nobody explains, at the first place: {named}. Say what it is, or use plain "
                "words alone.",
                line=place.unit.line,
                unit=place.unit,
            )


def _medical(text: str) -> Iterator[Found]:
    found = plain_words.english().find(text)
    return (f for f in found if f.word.kind is plain_words.Kind.MEDICAL)


def _listed(place: Place) -> Iterator[Found]:
    """Give the terms that the guide's list of words explains."""
    if place.unit.kind is Kind.TERM or place.inside("dfn", "dt"):
        yield from _medical(place.text)


def _explained(text: str, found: Found) -> bool:
    return bool(_AFTER.match(text, found.end) or _BEFORE.search(text[: found.start]))


RULE = Rule(
    code="pemat-terms-explained",
    severity=Severity.HINT,
    title="Medical terms are explained at first use (PEMAT-P 4)",
    mend="Say what the term means where it first stands, or use plain words.",
    check=check,
)

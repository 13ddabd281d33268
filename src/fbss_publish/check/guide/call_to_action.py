"""CCI 5, PEMAT-P 20: the guide says early what to do."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.literacy import instruction, instructs
from fbss_publish.check.text.structure import structure_of
from fbss_publish.domain.finding import Severity

_EARLY = 120
"""Words within which the first thing to do should stand."""


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report a guide that tells the reader to do nothing, or only late (en, es, fr, de)."""
    language = subject.guide.language
    if instruction(language) is None:
        return
    places = structure_of(subject.guide).places
    before = 0
    for place in places:
        if instructs(place.text, language):
            if before > _EARLY:
                yield Problem(
                    f"The first thing to do stands here, after {before} words. Say the most "
                    "important one among the main points.",
                    line=place.unit.line,
                    unit=place.unit,
                )
            return
        before += len(place.words) if place.running else 0
    if before:
        yield Problem("The guide does not say what to do. Name one thing at least.", line=1)


RULE = Rule(
    code="cci-call-to-action",
    severity=Severity.HINT,
    title="The guide says early what to do (CCI 5 and 12, PEMAT-P 20)",
    mend="Say the most important thing to do among the main points.",
    check=check,
)

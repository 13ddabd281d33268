"""CCI 16 and 20: a chance in numbers is explained in words."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.literacy import words_of
from fbss_publish.check.text.structure import structure_of
from fbss_publish.domain.finding import Severity


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report a percentage or “1 in 10” in a block that has no words about what it means."""
    odds = words_of(subject.guide.language, "odds")
    explained = words_of(subject.guide.language, "odds_explained")
    if odds is None or explained is None:
        return
    for place in structure_of(subject.guide).places:
        found = odds.search(place.text)
        if found and place.running and not explained.search(place.text):
            yield Problem(
                f"“{found[0]}” stands without words that say what it means. Add them, such as "
                "“that is rare”, or show a picture.",
                line=place.unit.line,
                unit=place.unit,
            )


RULE = Rule(
    code="cci-chances-explained",
    severity=Severity.HINT,
    title="Chances in numbers are explained in words (CCI 16 and 20)",
    mend="Say in words whether the chance is large or small, or show it in a picture.",
    check=check,
)

"""PEMAT-P 7, CCI 17: nobody has to calculate."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.literacy import words_of
from fbss_publish.check.text.structure import structure_of
from fbss_publish.domain.finding import Severity


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report wordings that make a reader calculate (en, es, fr, de).

    A sum in a safety-critical text is a warning: a dose goes wrong where somebody calculates.
    """
    pattern = words_of(subject.guide.language, "sums")
    if pattern is None:
        return
    for place in structure_of(subject.guide).places:
        if found := pattern.search(place.text):
            yield Problem(
                f"“{found[0].strip()}” makes the reader calculate. Give the result.",
                line=place.unit.line,
                unit=place.unit,
                severity=Severity.WARNING if place.unit.critical else None,
            )


RULE = Rule(
    code="pemat-no-arithmetic",
    severity=Severity.HINT,
    title="Nobody has to calculate (PEMAT-P 7, CCI 17)",
    mend="Give the result, or a table in which it can be looked up.",
    check=check,
)

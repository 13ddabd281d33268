"""PEMAT-P 11, CCI 2 and 10: the main points come first."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.literacy import short, words_of
from fbss_publish.check.text.structure import Section, structure_of
from fbss_publish.domain.finding import Severity

_LONGEST = 150
"""Words of a summary; a longer one has to be read like the guide itself."""


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report a guide that does not start with its main points.

    What counts is a heading that says so, or a list, before the second topic begins. Cards
    and short texts need none.
    """
    structure = structure_of(subject.guide)
    if short(subject.guide, structure):
        return
    first = [section for section in structure.sections if section.words or section.places][:1]
    if first and not _is_summary(first[0], subject.guide.language):
        place = first[0].heading or first[0].places[0]
        yield Problem(
            "The guide does not start with its main points. Put a short section before all "
            f"others, with a heading that says so and at most {_LONGEST} words.",
            line=place.unit.line,
        )


def _is_summary(section: Section, language: str) -> bool:
    named = words_of(language, "summary")
    titled = bool(named and section.heading and named.search(section.heading.text))
    listed = any(place.inside("ul", "ol") for place in section.places)
    return section.words <= _LONGEST and (titled or listed)


RULE = Rule(
    code="pemat-summary-first",
    severity=Severity.WARNING,
    title="The main points come first (PEMAT-P 11, CCI 2 and 10)",
    mend="Put the three to five points that matter most before everything else.",
    check=check,
)

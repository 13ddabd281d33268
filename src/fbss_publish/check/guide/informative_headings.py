"""PEMAT-P 9: a heading says what stands below it."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.literacy import short, words_of
from fbss_publish.check.text.structure import Place, structure_of
from fbss_publish.domain.finding import Severity

_WORDS = 12
"""More words than this are a sentence, not a heading."""


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report headings that are vague, too long, or alike, and a long guide that has none."""
    structure = structure_of(subject.guide)
    headings = [section.heading for section in structure.sections if section.heading]
    if len(headings) < 2 and not short(subject.guide, structure):
        yield Problem(f"{structure.words} words have no heading. Give each topic one.", line=1)
    vague = words_of(subject.guide.language, "vague")
    seen: set[str] = set()
    for heading in headings:
        text = heading.text.strip(" .:")
        if vague and vague.fullmatch(text):
            yield _problem(heading, "does not say what stands below it. Name the topic.")
        if len(heading.words) > _WORDS:
            yield _problem(heading, f"has {len(heading.words)} words. Keep it to {_WORDS}.")
        if text.casefold() in seen:
            yield _problem(heading, "stands over two sections. Tell them apart.")
        seen.add(text.casefold())


def _problem(heading: Place, what: str) -> Problem:
    return Problem(f"“{heading.text}” {what}", line=heading.unit.line, unit=heading.unit)


RULE = Rule(
    code="pemat-informative-headings",
    severity=Severity.WARNING,
    title="Headings say what stands below them (PEMAT-P 9, CCI 9)",
    mend="Say in the heading what stands below it.",
    check=check,
)

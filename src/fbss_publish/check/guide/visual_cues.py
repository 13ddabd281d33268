"""PEMAT-P 12, CCI 3: key points are marked so that the eye finds them."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.structure import Structure, structure_of
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.guide import Guide

_WORDS = 100
"""Words of running text from which on the eye needs something to hold on to."""

_CUES = frozenset({"strong", "b", "em", "mark"})
_BOXES = frozenset({"ul", "ol", "aside", "table", "blockquote"})


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report a guide without lists, boxes or strong words."""
    structure = structure_of(subject.guide)
    if structure.words >= _WORDS and not _has_cue(subject.guide, structure):
        yield Problem(
            "Nothing in the guide stands out. Make a list of what belongs together, and mark "
            "what matters most with <strong>.",
            line=structure.places[0].unit.line,
        )


def _has_cue(guide: Guide, structure: Structure) -> bool:
    if any(element.name in _BOXES | _CUES for element in structure.elements):
        return True
    return any(tag.name.rstrip("0123456789") in _CUES for unit in guide.units for tag in unit.tags)


RULE = Rule(
    code="pemat-visual-cues",
    severity=Severity.WARNING,
    title="Key points stand out (PEMAT-P 12, CCI 3)",
    mend="Make a list of what belongs together, and mark what matters most.",
    check=check,
)

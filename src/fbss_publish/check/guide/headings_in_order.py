"""PEMAT-P 10: headings form an outline, so that the order can be followed."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report a heading that leaves out a level, or a second title, at its line in the source."""
    guide = subject.guide
    before = 0
    for number, heading in enumerate(guide.outline):
        unit = guide.units[heading.unit]
        if heading.level > before + 1 and before:
            yield Problem(
                f"“{unit.msgid}” is a heading of level {heading.level} below one of level "
                f"{before}. Make it level {before + 1}.",
                line=unit.line,
                unit=unit,
            )
        elif heading.level == 1 and number:
            yield Problem(
                f"“{unit.msgid}” is a second title (level 1). Make it level 2.",
                line=unit.line,
                unit=unit,
            )
        before = heading.level


RULE = Rule(
    code="pemat-headings-in-order",
    severity=Severity.ERROR,
    title="Headings form an outline (PEMAT-P 10, CCI 9)",
    mend="Make the heading the next level down.",
    check=check,
)

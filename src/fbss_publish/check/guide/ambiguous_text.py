"""The same short text in different roles may need different translations."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.guide import Kind, Unit
from fbss_publish.domain.markup import plain

_SHORT = 3
"""Words; longer texts say by themselves what they mean."""

# Kinds that name the same thing wherever they stand: a title is repeated as the first
# heading, and the words of a glossary are those of headings, labels and tables.
_SAME = {
    Kind.TITLE: Kind.HEADING,
    Kind.TERM: Kind.HEADING,
    Kind.FIGURE_LABEL: Kind.HEADING,
    Kind.TABLE_HEADER: Kind.HEADING,
    Kind.CAPTION: Kind.HEADING,
    Kind.FIGURE_TITLE: Kind.HEADING,
}


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report a short text without msgctxt that stands in blocks of different kinds."""
    places: dict[str, list[Unit]] = {}
    for unit in subject.guide.units:
        words = plain(unit.msgid, unit.tags, markup=unit.markup).split()
        if unit.msgctxt is None and len(words) <= _SHORT:
            places.setdefault(unit.msgid, []).append(unit)
    for text, units in places.items():
        kinds = dict.fromkeys(_SAME.get(unit.kind, unit.kind) for unit in units)
        if len(kinds) > 1:
            named = " and ".join(dict.fromkeys(str(unit.kind) for unit in units))
            yield Problem(
                f"“{text}” stands as {named}. If a translation may differ, tell them apart "
                "with data-msgctxt.",
                line=units[-1].line,
            )


RULE = Rule(
    code="ambiguous-text",
    severity=Severity.HINT,
    title="Short texts in different roles are told apart",
    mend="Give one of the elements a “data-msgctxt” that names its role.",
    check=check,
)

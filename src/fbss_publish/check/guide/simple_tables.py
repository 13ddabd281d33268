"""PEMAT-P 19: tables are simple, with short headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.structure import Place, structure_of
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.guide import Kind

_COLUMNS = 5
_COLUMN_WORDS, _ROW_WORDS = 6, 14
"""Words of a heading: one above narrow cells has to be shorter than one beside them."""


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report tables with many columns, and headings of tables that are too long."""
    structure = structure_of(subject.guide)
    for place in structure.places:
        if place.unit.kind is Kind.TABLE_HEADER:
            yield from _heading(place)
    rows = Counter(
        id(row) for e in structure.elements if e.name in ("td", "th") and (row := e.parent)
    )
    wide = {id(e): rows[id(e)] for e in structure.elements if rows[id(e)] > _COLUMNS}
    if wide:
        inside = (p for p in structure.places if p.holder and id(p.holder.parent) in wide)
        yield Problem(
            f"A table has {max(wide.values())} columns. Divide it; {_COLUMNS} are enough on paper.",
            line=next((place.unit.line for place in inside), None),
        )


def _heading(place: Place) -> Iterator[Problem]:
    words = sum(not word.isdigit() for word in place.words)
    row = bool(place.holder and place.holder.attributes.get("scope") == "row")
    limit = _ROW_WORDS if row else _COLUMN_WORDS
    if words > limit:
        yield Problem(
            f"The heading “{place.text}” has {words} words. Keep it to {limit}.",
            line=place.unit.line,
            unit=place.unit,
        )


RULE = Rule(
    code="pemat-simple-tables",
    severity=Severity.WARNING,
    title="Tables are simple (PEMAT-P 19)",
    mend="Divide the table, or say it in a list.",
    check=check,
)

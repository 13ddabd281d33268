"""What a translator is told about a unit (`#.` lines)."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.domain.guide import Unit


def notes_for(unit: Unit) -> Iterator[str]:
    """Give one line each: place and kind, safety, length limit, the author's own notes."""
    kind = f"{unit.kind[0].upper()}{unit.kind[1:]}"
    yield f"{kind}, in: {unit.section}" if unit.section else kind
    if unit.critical:
        yield "Safety-critical: a wrong word here can harm a patient."
    if unit.max_length:
        yield f"At most {unit.max_length} characters."
    yield from (f"Note: {note}" for note in unit.notes)

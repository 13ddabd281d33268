"""Literal HTML, and lists of skeleton parts."""

from __future__ import annotations

from collections.abc import Iterable

from fbss_publish.domain.guide import Part
from fbss_publish.domain.markup import escaped


def literal_text(value: str) -> str:
    """Write characters as HTML text; a no-break space is written so that people see it."""
    return (value if value.isspace() else escaped(value)).replace("\xa0", "&nbsp;")


def quoted(value: str) -> str:
    """Write characters as they stand in a double-quoted attribute value."""
    return escaped(value).replace('"', "&quot;")


def joined(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Join neighbouring literals and drop empty ones."""
    result: list[Part] = []
    literals: list[str] = []
    for part in parts:
        if isinstance(part, str):
            literals.append(part)
            continue
        if literal := "".join(literals):
            result.append(literal)
        literals.clear()
        result.append(part)
    if literal := "".join(literals):
        result.append(literal)
    return tuple(result)

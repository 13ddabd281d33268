"""Plain text: one paragraph a line, lists with marks, links as numbered notes at the end."""

from __future__ import annotations

from collections.abc import Sequence

from fbss_publish.domain.locale import Locale
from fbss_publish.render.formats.blocks import (
    DEFINITION,
    HEADING,
    ITEM,
    PICTURE,
    ROOM,
    ROW,
    Block,
)

_BULLET = "-"
_TIGHT = (ITEM, ROW, DEFINITION)
"""Blocks that follow the one before without an empty line."""
LINE = "_" * 30


def plain_text(blocks: Sequence[Block], locale: Locale) -> str:
    """Give a handout as plain text that ends with a line end."""
    notes: list[str] = []
    lines: list[str] = []
    for number, block in enumerate(blocks):
        lines += _room_before(block, blocks[number - 1] if number else None)
        lines.append(_line(block, notes, locale))
    if notes:
        numbered = (f"[{locale.number(n)}] {note}" for n, note in enumerate(notes, start=1))
        lines += ["", *numbered]
    return "\n".join(lines) + "\n"


def _room_before(block: Block, before: Block | None) -> list[str]:
    if before is None:
        return []
    if block.kind == HEADING:
        return ["", ""]
    return [] if block.kind in _TIGHT and before.kind in (*_TIGHT, "term") else [""]


def _line(block: Block, notes: list[str], locale: Locale) -> str:
    text = "".join(_noted(run.text, run.href, notes, locale) for run in block.runs)
    if block.kind == ROOM:
        return LINE
    if block.kind == ITEM:
        mark = f"{block.marker}." if block.marker else _BULLET
        return f"{'  ' * (block.level - 1)}{mark} {text}"
    if block.kind == ROW:
        return f"{_BULLET} {text}"
    return f"[ {text} ]" if block.kind == PICTURE else text


def _noted(text: str, href: str, notes: list[str], locale: Locale) -> str:
    """Give a text with the number of its link's note behind it."""
    if not href:
        return text
    if href not in notes:
        notes.append(href)
    return f"{text} [{locale.number(notes.index(href) + 1)}]"

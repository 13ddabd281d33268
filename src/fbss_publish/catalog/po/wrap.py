"""Folding a string into quoted lines the way msgcat does."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.catalog.po.escapes import escape
from fbss_publish.catalog.po.linebreak import breaks, columns, last_break

_PARTS = re.compile(r"[^\n]*\n|[^\n]+")
_ESCAPED = re.compile(r"\\(?:[0-7]{3}|.)")
_NARROW = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u0482\u048a-\u052f"
    "\u2010-\u2027\u2030-\u205e]*"
)
"""Latin, Greek and Cyrillic, and the marks of their texts: each character takes one column."""
_QUOTES = 2


def quoted(keyword: str, text: str, width: int, prefix: str = "") -> list[str]:
    """Give the lines of `keyword "text"`, each with `prefix`; `width` 0 is no folding.

    The text starts on a line of its own if it does not fit on one, or has a line break
    before its end. A word that is longer than a line is not broken.
    """
    parts = [escape(part) for part in _PARTS.findall(text)] if "\n" in text else [escape(text)]
    if len(parts) == 1:
        start = len(prefix) + len(keyword) + 1 + _QUOTES
        if not width or _stays_whole(parts[0], width - start):
            return [f'{prefix}{keyword} "{parts[0]}"']
    lines = [f'{prefix}{keyword} ""']
    for part in parts:
        folded = fold(part, width - len(prefix) - _QUOTES) if width else [part]
        lines += [f'{prefix}"{line}"' for line in folded]
    return lines


def _stays_whole(escaped: str, room: int) -> bool:
    """Say whether `fold` leaves a text in one piece, without cutting all of it."""
    if len(escaped) > room and "\\" not in escaped and _narrow(escaped):
        return last_break(escaped, 0, room) is None
    return len(fold(escaped, room)) == 1


def fold(escaped: str, room: int) -> list[str]:
    """Cut an escaped text where a line may be broken, into pieces of at most `room` columns."""
    narrow = _narrow(escaped)
    if (len(escaped) if narrow else _size(escaped)) <= room:
        return [escaped]
    if narrow and "\\" not in escaped:
        return _fold_plain(escaped, room)
    lines, start, begin, used = [], 0, 0, 0
    for end in (*cuts(escaped), len(escaped)):
        size = _size(escaped[begin:end])
        if used and used + size > room:
            lines.append(escaped[start:begin])
            start, used = begin, 0
        used += size
        begin = end
    return [*lines, escaped[start:]]


def _narrow(text: str) -> bool:
    """Say whether each character takes one column."""
    plain = text.isascii() and text.isprintable()
    return plain or _NARROW.fullmatch(text) is not None


def _fold_plain(text: str, room: int) -> list[str]:
    """Do the same where each character takes one column and none is escaped.

    Only the words at the ends of lines have to be looked at.
    """
    lines, start = [], 0
    while len(text) - start > room:
        at = last_break(text, start, start + room)
        if at is None:
            break
        lines.append(text[start:at])
        start = at
    return [*lines, text[start:]]


def _size(escaped: str) -> int:
    """Give the columns of an escaped text; in ASCII each character takes one."""
    return len(escaped) if escaped.isascii() else sum(map(columns, escaped))


def cuts(escaped: str) -> Iterator[int]:
    """Give the offsets where a line may start: not within an escape, nor before the final one."""
    if "\\" not in escaped:
        return breaks(escaped)
    closed = {n for found in _ESCAPED.finditer(escaped) for n in range(*found.span())[1:]}
    if escaped.endswith("\\n"):
        closed.add(len(escaped) - 2)
    return (at for at in breaks(escaped) if at not in closed)

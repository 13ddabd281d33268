"""Blocks: what stands between two places where a sentence must end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

_ITEM = re.compile(r"\s*(?:[-*+•‣◦·▪–—]|\(?\d{1,3}[.)]|\(?[A-Za-z][.)])\s+\S")
_END = re.compile(r"[.!?…:;؟۔।॥።。！？｡．។៕။՜՞][\"'”’»)\]」』）》]*$")
_WRAP = range(40, 121)
"""How wide the lines are that editors and mail programs wrap."""
_FULL_LINE = 60
_MOST = 0.7


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """A piece of text that no sentence crosses: a paragraph, an item, a heading, a cell.

    `lang` is the language where it is not that of the document, `ref` the number of the unit
    it was made of, `line` the line it starts in.
    """

    text: str
    kind: str = "paragraph"
    lang: str | None = None
    ref: int | None = None
    line: int | None = None


def blocks_of_text(text: str) -> tuple[Block, ...]:
    """Cut plain text into blocks.

    A blank line always ends one. Lines within a paragraph are one block if they look wrapped,
    that is if a line goes on in the middle of a sentence; else each line is its own block.
    """
    return tuple(_blocks(text.replace("\r\n", "\n").replace("\r", "\n")))


def _blocks(text: str) -> Iterator[Block]:
    lines = re.split("[\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]", text)
    paragraph: list[str] = []
    for number, line in enumerate([*lines, ""], 1):
        if line.strip():
            paragraph.append(line.rstrip())
        elif paragraph:
            yield from _paragraph(paragraph, number - len(paragraph))
            paragraph = []


def _paragraph(lines: list[str], first: int) -> Iterator[Block]:
    wrapped = _wrapped(lines)
    start = 0
    for end in range(1, len(lines) + 1):
        if end < len(lines) and _goes_on(lines[end - 1], lines[end], wrapped=wrapped):
            continue
        text = " ".join(line.strip() for line in lines[start:end])
        yield Block(text=text, kind=_kind(lines[start:end], text), line=first + start)
        start = end


def _wrapped(lines: list[str]) -> bool:
    """Say whether lines end where the next word would not have fitted."""
    width = max(len(line) for line in lines)
    if width not in _WRAP or (len(lines) == 2 and len(lines[0]) < _FULL_LINE):
        return False
    pairs = list(pairwise(lines))
    full = sum(len(line) + _first_word(after) > width for line, after in pairs)
    return full >= _MOST * len(pairs)


def _goes_on(line: str, following: str, *, wrapped: bool) -> bool:
    """Say whether a sentence may go on from one line to the next."""
    if _ITEM.match(following):
        return False
    return wrapped or (not _END.search(line) and following.strip()[0].islower())


def _first_word(line: str) -> int:
    return len(line.split(maxsplit=1)[0]) + 1


def _kind(lines: list[str], text: str) -> str:
    if _ITEM.match(lines[0]):
        return "item"
    if len(lines) == 1 and len(text) <= 60 and not _END.search(text):
        return "heading"
    return "paragraph"

"""Braille: pages of 25 lines with 40 cells in North American ASCII braille (BRF)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fbss_publish.render.formats.blocks import (
    CAPTION,
    DEFINITION,
    HEADING,
    ITEM,
    PICTURE,
    ROOM,
    ROW,
    TERM,
    Block,
)
from fbss_publish.render.formats.braille_tables import Braille, braille_of
from fbss_publish.render.formats.liblouis import cells

WIDTH, HEIGHT = 40, 25
"""Cells of a line, and lines of a page with that of the page number."""

_BLANK, _HYPHEN, _NUMBER = "\u2800", "\u2824", "\u283c"
_DIGITS = "⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊"
_ASCII = " A1B'K2L@CIF/MSP\"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)="
"""The character for each cell from U+2800 to U+283F."""

_INDENTS = {
    CAPTION: (0, 2), DEFINITION: (4, 2), PICTURE: (6, 4), ROW: (0, 2), TERM: (0, 2),
}  # fmt: skip
"""Empty cells before the first line of a block, and before the others."""
_TEXT = (2, 0)
_HEADINGS = {2: (4, 4), 3: (6, 6)}
_CENTRED = 32
"""The longest line of a title, which stands in the middle."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of cells. One that `holds` does not stand last on a page."""

    cells: str
    holds: bool = False


def brf(blocks: Sequence[Block], tag: str) -> bytes:
    """Give a handout in the braille of its language. Raises UnwritableError and OSError.

    What stands in a language that has no braille here is written in that of the handout.
    """
    own = braille_of(tag)
    if own is None:
        raise KeyError(tag)
    shown = [block for block in blocks if block.kind != ROOM and block.text.strip()]
    texts = _translated(shown, tag, own)
    lines: list[_Line] = []
    for block, text in zip(shown, texts, strict=True):
        lines += _lines(block, text, first=not lines)
    return "\f".join(_page(lines, WIDTH)).encode("ascii")


def ascii_of(text: str) -> str:
    """Give the characters of BRF for cells."""
    return "".join(_ASCII[ord(cell) - ord(_BLANK)] for cell in text)


def _translated(blocks: Sequence[Block], tag: str, own: Braille) -> list[str]:
    """Translate all texts with one process for each table, and put the blocks together again."""
    wanted: dict[str, list[str]] = {}
    places: list[list[tuple[str, int, bool]]] = []
    for block in blocks:
        mine = []
        marker = [(f"{block.marker}. ", tag)] if block.marker else []
        for text, lang in [*marker, *((run.text, run.lang) for run in block.runs)]:
            table = (braille_of(lang) or own).table
            queue = wanted.setdefault(table, [])
            mine.append((table, len(queue), text[:1].isspace() or text[-1:].isspace()))
            queue.append(text)
        places.append(mine)
    found = {table: cells(texts, table) for table, texts in wanted.items()}
    return [_joined([(found[t][n], wanted[t][n]) for t, n, _ in mine]) for mine in places]


def _joined(pieces: Sequence[tuple[str, str]]) -> str:
    """Put translated runs together, with a blank where their texts had a space."""
    text = ""
    for braille, source in pieces:
        if source[:1].isspace() and text:
            text = text.rstrip(_BLANK) + _BLANK
        text += braille
        if source[-1:].isspace():
            text += _BLANK
    return text.strip(_BLANK)


def _lines(block: Block, text: str, *, first: bool) -> Iterator[_Line]:
    if block.kind == HEADING:
        if not first:
            yield _Line("", holds=True)
        if block.level == 1:
            for line in _wrapped(text, 0, 0, _CENTRED):
                yield _Line(_BLANK * ((WIDTH - len(line)) // 2) + line, holds=True)
            yield _Line("", holds=True)
            return
        start, rest = _HEADINGS.get(block.level, (6, 6))
        for line in _wrapped(text, start, rest, WIDTH):
            yield _Line(line, holds=True)
        return
    start, rest = _INDENTS.get(block.kind, _TEXT)
    if block.kind == ITEM:
        start, rest = 2 * block.level - 2, 2 * block.level
    for line in _wrapped(text, start, rest, WIDTH):
        yield _Line(line)


def _wrapped(text: str, start: int, rest: int, width: int) -> Iterator[str]:
    """Break a text into lines. A word that no line can hold is divided."""
    line, empty = _BLANK * start, True
    for word in filter(None, text.split(_BLANK)):
        gap = "" if empty else _BLANK
        while len(line) + len(gap) + len(word) > width:
            if empty:
                cut = width - len(line) - 1
                yield line + word[:cut] + _HYPHEN
                word = word[cut:]
            else:
                yield line
            line, empty, gap = _BLANK * rest, True, ""
        line, empty = line + gap + word, False
    if not empty:
        yield line


def _page(lines: Sequence[_Line], width: int) -> Iterator[str]:
    """Divide lines into pages, each with its number at the end of the last line."""
    number, rest = 1, list(lines)
    while rest:
        count = min(HEIGHT - 1, len(rest))
        if len(rest) > count:
            while count > 1 and rest[count - 1].holds:
                count -= 1
        page, rest = rest[:count], rest[count:]
        while rest and not rest[0].cells:
            rest.pop(0)
        foot = _NUMBER + "".join(_DIGITS[int(digit)] for digit in str(number))
        filled = [line.cells for line in page] + [""] * (HEIGHT - 1 - len(page))
        shown = [*filled, _BLANK * (width - len(foot)) + foot]
        yield "".join(f"{ascii_of(line).rstrip()}\r\n" for line in shown)
        number += 1

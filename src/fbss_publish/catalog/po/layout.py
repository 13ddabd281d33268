"""How a catalog is laid out: its line ends, and the width at which it folds its strings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from fbss_publish.catalog.po.linebreak import columns
from fbss_publish.catalog.po.wrap import cuts

USUAL = 79
"""The columns a line of msgcat has at most."""

_SAMPLE = 300
"""How many folds, and how many long lines, of a file are looked at."""
_LONG = 60
_WIDEST = 250
_SEEN = 1000
"""The characters of a line that are looked at."""
_STRING = re.compile(r'[ \t]*(?:#~?\|?[ \t]*)?(?:msg[\w\[\] ]+)?"(.*)"[ \t\r]*')


def newline_of(text: str) -> str:
    """Give the line end that most lines have."""
    pairs = text.count("\r\n")
    return "\r\n" if 2 * pairs > text.count("\n") else "\n"


def width_of(text: str) -> int:
    """Give the column at which strings are folded: 0 for not at all, 79 where unknown.

    Each fold tells that a line must not be longer than it would be with the next word,
    each long line that it may be as long as it is. The width that most lines agree with
    wins, the usual one if several do.
    """
    folds, lines = [0] * (_WIDEST + 2), [0] * (_WIDEST + 2)
    for low, high in _seen(text):
        if high is None:
            lines[min(low, _WIDEST + 1)] += 1
        else:
            folds[min(low, _WIDEST)] += 1
            folds[min(high, _WIDEST) + 1] -= 1
    best, most, agreeing, sum_folds, sum_lines = USUAL, -1, 0, 0, 0
    for width in range(_WIDEST + 1):
        sum_folds += folds[width]
        sum_lines += lines[width]
        rank = (sum_folds + sum_lines, -abs(width - USUAL))
        if rank > (most, -abs(best - USUAL)):
            best, most, agreeing = width, rank[0], sum_folds
    unfolded = sum(lines) > most or (best > USUAL and not agreeing)
    return 0 if unfolded else best


def _strings(text: str) -> Iterator[tuple[str, str, str]]:
    """Give each line with a string, what its quotes hold, and what follows on the next line.

    A line that ends with a line break has nothing that follows.
    """
    before: tuple[str, str] | None = None
    for line in chain(text.split("\n"), ("",)):
        found = _STRING.fullmatch(line)
        if before is not None:
            goes_on = found is not None and line.lstrip(" \t#~|").startswith('"')
            inside, following = before[1], found[1] if found and goes_on else ""
            ends = not following or inside.endswith("\\n")
            yield before[0], inside[:_SEEN], "" if ends else following[:_SEEN]
        before = (line.rstrip()[:_SEEN], found[1]) if found else None


def _seen(text: str) -> Iterator[tuple[int, int | None]]:
    """Give what some lines tell about the width, as columns.

    For a line that was folded, its columns, and those it would have with the next word, less 1;
    for one that was not though a word ends within, its columns and None.
    """
    folds = longs = 0
    for line, inside, following in _strings(text):
        if inside and following and folds < _SAMPLE:
            folds += 1
            size = _columns(line)
            first = next(cuts(following), len(following))
            yield size, max(size, size + _columns(following[:first]) - 1)
        elif not following and len(line) > _LONG and longs < _SAMPLE:
            if next(cuts(inside), None) is not None:
                longs += 1
                yield _columns(line), None
        elif folds >= _SAMPLE <= longs:
            return


def _columns(text: str) -> int:
    plain = text.isascii() and text.isprintable()
    return len(text) if plain else sum(map(columns, text))

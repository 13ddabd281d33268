"""The words that differ between two texts."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from typing import Literal

# Words of scripts with spaces, single characters of those without, and everything else.
_WORD = re.compile(r"\s+|[぀-ヿ㐀-鿿豈-﫿฀-๿]|<[^<>]*>|\w+|.", re.DOTALL)

Piece = tuple[Literal["same", "out", "in"], str]


def word_diff(before: str, after: str) -> Iterator[Piece]:
    """Give the pieces of both texts in order: what is the same, what went, what came."""
    old, new = _WORD.findall(before), _WORD.findall(after)
    matcher = difflib.SequenceMatcher(None, old, new, autojunk=False)
    for action, a, b, c, d in matcher.get_opcodes():
        if action == "equal":
            yield "same", "".join(old[a:b])
            continue
        if a < b:
            yield "out", "".join(old[a:b])
        if c < d:
            yield "in", "".join(new[c:d])

"""Folding is greedy: no line could have taken the next piece, whatever the text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from fbss_publish.catalog.po.escapes import escape
from fbss_publish.catalog.po.linebreak import columns
from fbss_publish.catalog.po.wrap import cuts, fold

# Words, marks, wide and combining characters, escapes: each takes another way through the code.
ALPHABET = (
    "abcd efg  hij 0123 .,;:!?-/()[]\"'<>&%$+*#\\\n"
    "\u00a0\u00e9\u0431\u2013\u2014\u201c\u6f22\u0301\u05d0"
)
TEXTS = st.text(st.sampled_from(ALPHABET), max_size=90) | st.text(
    st.sampled_from("abc de, f. g-h "), max_size=120
)


def size(text: str) -> int:
    return sum(map(columns, text))


@given(TEXTS, st.integers(-2, 40))
def test_lines_are_as_long_as_they_may_be(text: str, room: int) -> None:
    escaped = escape(text)
    lines = fold(escaped, room)
    assert "".join(lines) == escaped
    ends = [0, *cuts(escaped), len(escaped)]
    pieces = [escaped[start:end] for start, end in pairwise(ends)]
    expected = [""]
    for piece in pieces:
        fits = size(escaped) <= room or size(expected[-1] + piece) <= room
        if expected[-1] and size(expected[-1]) and not fits:
            expected.append("")
        expected[-1] += piece
    assert lines == expected

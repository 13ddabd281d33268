"""Words of every script, with the vowel signs that are no letters for `re`."""

from __future__ import annotations

import re
import sys
import unicodedata
from functools import cache

_LAST = 0x1100
"""Behind it there are no combining marks in the scripts that have word lists."""


@cache
def marks() -> str:
    """Give the combining marks of alphabets and syllabaries, for a set in a pattern."""
    return "".join(
        chr(code)
        for code in range(0x300, min(_LAST, sys.maxunicode))
        if unicodedata.category(chr(code)) in ("Mn", "Mc")
    )


@cache
def word_pattern() -> re.Pattern[str]:
    """Give the pattern of a word: letters with their marks, an apostrophe within."""
    part = rf"[^\W\d_](?:[^\W\d_]|[{marks()}])*"
    return re.compile(rf"{part}(?:['’]{part})?")


@cache
def boundary() -> str:
    """Give a look-ahead that is true where a word is over."""
    return rf"(?![\w{marks()}])"


def compiled(words: str) -> re.Pattern[str]:
    r"""Compile a pattern of a word list, in which `\w` in a look-around means marks as well."""
    if any(char in words for char in marks()):
        words = words.replace(r"(?!\w)", boundary()).replace(r"(?<!\w)", rf"(?<![\w{marks()}])")
    return re.compile(words, re.IGNORECASE)

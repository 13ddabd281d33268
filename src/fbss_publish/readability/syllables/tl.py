"""Syllables of Tagalog: as many as there are vowel letters.

“Ng” and “mga” are written short for nang and manga.
"""

from __future__ import annotations

import re
import unicodedata

_VOWEL = re.compile(r"[aeiou]")
_SHORT = {"ng": 1, "mga": 2}


def count(word: str) -> int:
    """Count the syllables of a word."""
    plain = unicodedata.normalize("NFD", word.lower())
    return _SHORT.get(plain) or max(1, len(_VOWEL.findall(plain)))

"""Counting by vowels: what several languages share."""

from __future__ import annotations

import re
import unicodedata

_PLAIN = re.compile(r"[aeiouyæœøаеёиоуыэюяіїєў]+")


def rough(word: str) -> int:
    """Count runs of vowels, accents put aside: for a word of another script or language."""
    plain = unicodedata.normalize("NFD", word.lower())
    return max(1, len(_PLAIN.findall("".join(c for c in plain if not unicodedata.combining(c)))))

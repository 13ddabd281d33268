"""Syllables of Turkish: as many as there are vowel letters."""

from __future__ import annotations

import re

_VOWEL = re.compile(r"[aeıioöuüâîûé]")


def count(word: str) -> int:
    """Count the syllables of a word."""
    small = word.replace("I", "ı").replace("İ", "i").lower()
    return max(1, len(_VOWEL.findall(small)))

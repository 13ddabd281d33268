"""Syllables of Russian: as many as there are vowel letters.

A preposition of one consonant (в, к, с) has none: it is spoken with the next word.
"""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import rough

_VOWEL = re.compile(r"[аеёиоуыэюяіїєѣ]")
_CYRILLIC = re.compile(r"[\u0400-\u04ff]")


def count(word: str) -> int:
    """Count the syllables of a word."""
    word = word.lower()
    if not _CYRILLIC.search(word):
        return rough(word)
    found = len(_VOWEL.findall(word))
    return found if found or len(word) == 1 else 1

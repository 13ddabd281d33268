"""Syllables of Polish: as many as there are vowels; i before a vowel only softens.

Au and eu are one syllable in words of other languages. A preposition of one consonant (w, z) has
none: it is spoken with the next word.
"""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import loanword

_SOFT = re.compile(r"i(?=[aeouóąęy])")
_NUCLEUS = re.compile(r"(?<!n)au(?!k[aąęioóuy]|cz)|eu(?!r?sz)|[aeiouyóąęäöüéáí]")


def count(word: str) -> int:
    """Count the syllables of a word."""
    word = word.lower()
    if (known := loanword(word, "pl")) is not None:
        return known
    found = len(_NUCLEUS.findall(_SOFT.sub("", word)))
    return found if found or len(word) == 1 else 1

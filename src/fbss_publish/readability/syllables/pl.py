"""Syllables of Polish: as many as there are vowels; i before a vowel only softens.

Au and eu are one syllable in words of other languages. A preposition of one consonant (w, z) has
none: it is spoken with the next word.
"""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import loanword, spelled

_SOFT = re.compile(r"(?<!kl)i(?=[aeouóąęyi])")
_NUCLEUS = re.compile(r"(?<![nz])au|(?<!n)eu(?!m)|[aeiouyóąęäöüéáí]")


def count(word: str) -> int:
    """Count the syllables of a word."""
    word = word.lower()
    if (known := loanword(word, "pl")) is not None:
        return known
    if word in ("w", "z"):
        return 0
    return len(_NUCLEUS.findall(_SOFT.sub("", word))) or spelled(word, "pl")

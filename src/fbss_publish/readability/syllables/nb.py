"""Syllables of Norwegian: as many as there are vowels; au and eu are one in words of other languages."""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import loanword

_NUCLEUS = re.compile(r"[aeiouyåäöæøéèêàáüë]")


def count(word: str) -> int:
    """Count the syllables of a word."""
    word = word.lower()
    if (known := loanword(word, "nb")) is not None:
        return known
    return max(1, len(_NUCLEUS.findall(word)))

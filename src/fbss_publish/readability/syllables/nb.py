"""Syllables of Norwegian: as many as there are vowels; ei, øy and au are diphthongs.

I is not heard in -sjon and a glide at the end of words in -rie and -lie.
"""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import loanword, spelled

_SILENT = re.compile(r"(?<=[ts])i(?=on)|(?<=[aeiou][rl])i(?=er?n?e?$)|(?<=g)u(?=i)")
_NUCLEUS = re.compile(r"ei|øy|au|ai|oi|eu(?!m)|[aeiouyåäöæøéèêàáüë]")


def count(word: str) -> int:
    """Count the syllables of a word."""
    word = word.lower()
    if (known := loanword(word, "nb")) is not None:
        return known
    return len(_NUCLEUS.findall(_SILENT.sub("", word))) or spelled(word, "nb")

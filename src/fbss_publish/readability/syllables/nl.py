"""Syllables of Dutch: vowels written with several letters are one; a diaeresis parts them.

I is a glide after c, s and t before a, o and -eel (“nationaal”, “speciaal”).
"""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import loanword, spelled

_SILENT = re.compile(r"(?<=q)u|(?<=[cst])i(?=a|o|ële|eel|ënt)")
_NUCLEUS = re.compile(
    r"aai|ooi|oei|eeuw?|ieuw?|eau|aa|ee|éé|oo|uu|ie(?!ë)|oe(?!ë)|eu(?!m)|ei|ëi|ij|ui|ou|au|oi|ai"
    r"|[aeiouyáàâäéèêëíìîïóòôöúùûü]"
)


def count(word: str) -> int:
    """Count the syllables of a word."""
    word = word.lower()
    if (known := loanword(word, "nl")) is not None:
        return known
    plain = _SILENT.sub("", word.replace("ĳ", "ij"))
    return len(_NUCLEUS.findall(plain)) or spelled(word, "nl")

"""Syllables of Dutch: vowels written with several letters are one; a diaeresis parts them."""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import loanword

_NUCLEUS = re.compile(
    r"aai|ooi|oei|eeuw?|ieuw?|aa|ee|oo|uu|ie(?!ë)|oe(?!ë)|eu(?!m|s$)|ei|ij|ui|ou|au|aï"
    r"|[aeiouyáàâäéèêëíìîïóòôöúùûü]"
)
_QU = re.compile(r"(?<=q)u")


def count(word: str) -> int:
    """Count the syllables of a word."""
    word = word.lower()
    if (known := loanword(word, "nl")) is not None:
        return known
    return max(1, len(_NUCLEUS.findall(_QU.sub("", word.replace("ĳ", "ij")))))

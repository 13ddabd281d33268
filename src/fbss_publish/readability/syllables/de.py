"""Syllables of German: vowels written with two letters are one; i before -on, -al is a glide."""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import loanword

_QU = re.compile(r"(?<=q)u")
_GLIDE = re.compile(r"(?<=[a-zßäöü])i(?=on|os|al|ös|är|ell|ent|enz|um\b)")
_NUCLEUS = re.compile(
    r"aa|ee|oo|ieh?(?=[r])|ie|ei|ai|au|eu|äu|oi|ey|ay|oy|[aeiouyäöüáàâéèêëíóôúûœåø]"
)


def count(word: str) -> int:
    """Count the syllables of a word."""
    word = word.lower()
    if (known := loanword(word, "de")) is not None:
        return known
    return max(1, len(_NUCLEUS.findall(_GLIDE.sub("", _QU.sub("", word)))))

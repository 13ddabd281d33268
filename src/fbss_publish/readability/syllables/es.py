"""Syllables of Spanish: Ortografía de la lengua española (RAE 2010), diphthong and hiatus.

A, e, o and the accented vowels are each a nucleus; i and u join them. Two different weak vowels
are one syllable even with an accent (“construí”). H between vowels is not heard. U is silent in
que, qui, gue, gui; y is a vowel where no vowel follows it.
"""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import loanword, rough, spelled

_W = re.compile(r"(?<=[aeiouáéíóú])hu(?=[aeoáéó])")
_SILENT = re.compile(r"(?<=q)u(?=[eiéíaoáó])|(?<=g)u(?=[eiéí])|h")
_Y = re.compile(r"y(?![aeiouáéíóúü])")
_GROUP = re.compile(r"[aeiouáéíóúü]+")
_STRONG = re.compile(r"[aeoáéó]|[íú]")
_TWICE = re.compile(r"ii|uu")


def count(word: str) -> int:
    """Count the syllables of a word."""
    word = word.lower()
    if (known := loanword(word, "es")) is not None:
        return known
    plain = _Y.sub("i", _SILENT.sub("", _W.sub("w", word)))
    groups = _GROUP.findall(plain)
    if not groups:
        return spelled(word, "es") if word.isascii() else rough(word)
    return sum(_nuclei(group) for group in groups)


def _nuclei(group: str) -> int:
    strong = len(_STRONG.findall(group))
    return max(1, strong) + len(_TWICE.findall(group))

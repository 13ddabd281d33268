"""Syllables of Italian.

A, e, o and the accented vowels are each a nucleus; i and u join them, and i between vowels is a
consonant (“aiuto”). I is silent in ci, gi, sci, gli before a vowel, u in qu and gu. Where the
stress falls on i or u it is a nucleus too, though it is not written: in words of one stem
vowel (“mio”, “due”) and in the endings of the learned words in -ia (“terapia”, “energia”).
"""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import loanword

_V = "aeiouàèéìíòóùú"
_QU = re.compile(r"(?<=[qg])u(?=[aeioàèéìò])")
_SHORT = re.compile(rf"[^{_V}]*[iu][aeo]")
_BETWEEN = re.compile(rf"(?<=[{_V}])i(?=[{_V}])")
_SILENT = re.compile(r"(?<=[cg])i(?=[aeouàèéòóù])|(?<=gl)i(?=[aeouàèéòóù])")
_STRESSED = re.compile(
    r"(?:(?:log|erg|urg|stalg|uttur|farmac|democraz|crazi?|aristocraz|burocraz|poliz|garanz|"
    r"tom|nom|graf|fon|pat|scop|sof|fob|man|pt|ter|ser|der|ner|zer|ger|latt|compagn|"
    r"iatr|metr|arch|trop|plas|ipn|terap|euform|anat|tir|anom|sint|simpat|ir|"
    r"er)i[ae])$"
)
_GROUP = re.compile(rf"[{_V}]+")
_STRONG = re.compile(r"[aeoàèéìíòóùú]")


def count(word: str) -> int:
    """Count the syllables of a word."""
    word = word.lower().replace("'", "")
    if (known := loanword(word, "it")) is not None:
        return known
    plain = _QU.sub("", word)
    if _SHORT.fullmatch(plain):
        return 2
    extra = bool(_STRESSED.search(plain))
    plain = _BETWEEN.sub("j", _SILENT.sub("", plain))
    groups = _GROUP.findall(plain)
    return sum(max(1, len(_STRONG.findall(group))) for group in groups) + extra

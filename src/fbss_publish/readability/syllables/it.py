"""Syllables of Italian.

A, e, o and the accented vowels are each a nucleus; i and u join them, and i between vowels is a
consonant (“aiuto”). I is silent in ci, gi, sci, gli before a vowel, u in qu and gu. I and u are
nuclei too where the stress falls on them, though it is not written: in words of one stem vowel
(“mio”, “due”) and in endings such as -logia and -eria; after ri- (“riuscire”), after two
consonants (“cliente”), and u before a, e (“percentuale”).
"""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import loanword, rough, spelled

_V = "aeiouàèéìíòóùú"
_QU = re.compile(r"(?<=[qg])u(?=[aeioàèéìò])")
_SHORT = re.compile(rf"[^{_V}]*[iu][aeo]")
_BETWEEN = re.compile(rf"(?<=[{_V}])i(?=[{_V}])")
_SILENT = re.compile(r"(?<=[cg])i(?=[aeouàèéòóù])|(?<=gl)i(?=[aeouàèéòóù])")
_STRESSED = re.compile(
    r"(?:log|[nl]erg|urg|lg|rmac|craz|gar?anz|nom|tom|graf|fon|pat|scop|sof|fob|man|latt|"
    r"compagn|iatr|metr|arch|plas|rap|anat|poet?s|tas|cort?es|teg|ron|armon|egemon|foll|pul|pol|egor|"
    r"(?<!\bmat)(?<!\bart)(?<!\bmis)(?<!\bs)(?<!\bf)er|tutta?v|mag|bug)i?i[ae]$|"
    r"(?:agenz|cortes|fantas|poes|pul(?=iz)iz|poliz|teor|compagn)i[ae]$"
)
_APART = re.compile(
    rf"^ri(?=[aeou])|(?<!s)(?:[ctbfd]r|cl)i(?=[aeou][^{_V}])|^via(?=gg)|(?<=[^{_V}qg])u(?=[ae])|ui(?=[^{_V}])"
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
    extra = bool(_STRESSED.search(plain)) + len(_APART.findall(plain))
    groups = _GROUP.findall(_BETWEEN.sub("j", _SILENT.sub("", plain)))
    if not groups:
        return 0 if len(word) == 1 else spelled(word, "it") if word.isascii() else rough(word)
    return sum(max(1, len(_STRONG.findall(group))) for group in groups) + extra

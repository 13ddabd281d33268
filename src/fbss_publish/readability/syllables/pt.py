"""Syllables of Portuguese (Acordo Ortográfico 1990, base XX).

A, e, o and the accented vowels are each a nucleus. I and u after one of them join it, except
before nh and before l, m, n, r, z that close the syllable (“sair”, “rainha”). I and u before
one are a nucleus of their own (“ambiente”), except at the end of a word with an accent
elsewhere (“história”) and after q and g.
"""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import loanword, rough, spelled

_V = "aeiouyáéíóúâêôãõàü"
_FULL = "aeoáéóâêôãõàíú"
_QU = re.compile(r"(?<=[qg])[uü](?=[aeiéíêáâoóôã])")
_NASAL = re.compile(r"ãe|ão|õe")
_END = re.compile(rf"(?<=[^{_V}])[iu](?=[aeo](?:s|m|ns)?$)")
_ACCENT = re.compile(r"[áéíóúâêô]")
_PARTED = re.compile(rf"(?<=[aeou])[iu](?=nh|[lmnrz](?![{_V}hr]))")
_BEFORE = re.compile(rf"(?<![{_V}])[iuy](?=[{_FULL}])|(?<=[aeo])i(?=u)")
_GROUP = re.compile(rf"[{_V}]+")
_STRONG = re.compile(rf"[{_FULL}]|[IU]")


def count(word: str) -> int:
    """Count the syllables of a word."""
    word = word.lower()
    if (known := loanword(word, "pt")) is not None:
        return known
    plain = _NASAL.sub("ã", _QU.sub("", word))
    if _ACCENT.search(plain):
        plain = _END.sub("", plain)
    plain = _BEFORE.sub("í", _PARTED.sub("í", plain))
    groups = _GROUP.findall(plain)
    if not groups:
        return spelled(word, "pt") if word.isascii() else rough(word)
    return sum(max(1, len(_STRONG.findall(group))) for group in groups)

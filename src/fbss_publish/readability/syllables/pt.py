"""Syllables of Portuguese."""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import loanword

_QU = re.compile(r"(?<=[qg])[uü](?=[aeiéíêáâoóôã])")
_NASAL = re.compile(r"ãe|ão|õe")
_GROUP = re.compile(r"[aeiouáéíóúâêôãõàüy]+")
_STRONG = re.compile(r"[aeoáéóâêôãõàíú]")


def count(word: str) -> int:
    """Count the syllables of a word."""
    word = word.lower()
    if (known := loanword(word, "pt")) is not None:
        return known
    plain = _NASAL.sub("ã", _QU.sub("", word))
    return max(1, sum(max(1, len(_STRONG.findall(group))) for group in _GROUP.findall(plain)))

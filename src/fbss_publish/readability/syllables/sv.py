"""Syllables of Swedish: as many as there are vowels.

Au, eu and ou are one in words of other languages; i is not heard in -tion, -sion, -gion, and a
glide in -iell and -iös.
"""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import loanword, spelled

_SILENT = re.compile(r"(?<=[tsgx])i(?=on|ös)|(?<=[ct])i(?=ell)")
_NUCLEUS = re.compile(r"au|eu(?!m)|(?<=[jrtnl])ou|[aeiouyåäöæøéèêàáüë]")


def count(word: str) -> int:
    """Count the syllables of a word."""
    word = word.lower()
    if (known := loanword(word, "sv")) is not None:
        return known
    return len(_NUCLEUS.findall(_SILENT.sub("", word))) or spelled(word, "sv")

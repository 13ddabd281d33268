"""Syllables of Danish: as many as there are vowels.

Au, eu and ou are one in words of other languages; i is a glide in -tion, -sion, -iøs and at the
end of words in -lie.
"""

from __future__ import annotations

import re

from fbss_publish.readability.syllables.groups import loanword, spelled

_SILENT = re.compile(r"(?<=[ts])i(?=on)|(?<=[tg])i(?=øs)|(?<=[iol]l)i(?=er?n?e?$)|(?<=g)u(?=i)")
_NUCLEUS = re.compile(r"au|eu(?!m)|(?<=[jrtl])ou|ai(?=[lr])|[aeiouyåäöæøéèêàáüë]")


def count(word: str) -> int:
    """Count the syllables of a word."""
    word = word.lower()
    if (known := loanword(word, "da")) is not None:
        return known
    return len(_NUCLEUS.findall(_SILENT.sub("", word))) or spelled(word, "da")

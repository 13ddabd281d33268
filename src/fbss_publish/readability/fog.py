"""Which words of three syllables or more are hard in Gunning's sense (1952).

Not hard are names, compounds of short words with a hyphen, and verbs that have their third
syllable from -es, -ed or -ing only.
"""

from __future__ import annotations

import re

from fbss_publish.readability.syllables import syllables

_ENDING = re.compile(r"(?:es|ed|ing)$")


def is_hard(word: str, lang: str, *, first: bool) -> bool:
    """Say whether a word of three syllables or more counts; `first` of its sentence."""
    if word[0].isupper() and not first and not word.isupper():
        return False
    parts = re.split(r"[-\u2010\u2011]", word)
    if len(parts) > 1:
        return any((syllables(part, lang) or 1) >= 3 for part in parts if part)
    if _ENDING.search(word):
        stem = _ENDING.sub("", word)
        return (syllables(stem, lang) or 1) >= 3
    return True

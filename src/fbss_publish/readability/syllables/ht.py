"""Syllables of Haitian Creole: as many as there are vowels; ou is one vowel, y and w are glides."""

from __future__ import annotations

import re

_NUCLEUS = re.compile(r"ou|ui|[aeioàèéòóù]|(?<![aeioàèéòu])y(?![aeioàèéòu])|u")


def count(word: str) -> int:
    """Count the syllables of a word."""
    return max(1, len(_NUCLEUS.findall(word.lower())))

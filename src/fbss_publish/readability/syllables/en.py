"""Syllables."""

from __future__ import annotations

from fbss_publish.readability.syllables.groups import rough


def count(word: str) -> int:
    """Count the syllables of a word."""
    return rough(word)

"""How many syllables a word has, by the rules of its language."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache, lru_cache
from importlib import import_module

from fbss_publish.readability.languages import base
from fbss_publish.readability.syllables.groups import rough

Counter = Callable[[str], int]

LANGUAGES = frozenset("da de en es fr ht it nb nl pl pt ru sv tl tr".split())
"""The languages that have a counter, one module each."""

_LONGEST = 100
"""No word is longer; what is has no syllables that rules could tell."""
_PART = re.compile(r"[-\u2010\u2011]")


def has_counter(lang: str) -> bool:
    """Say whether syllables can be counted in a language."""
    return base(lang) in LANGUAGES


def syllables(word: str, lang: str) -> int | None:
    """Count the syllables of a word; None where the language has no counter.

    The parts of a word with hyphens are counted one by one; a part without letters is one.
    """
    language = base(lang)
    return _count(word, language) if language in LANGUAGES else None


@lru_cache(maxsize=50_000)
def _count(word: str, language: str) -> int:
    counter = _counter(language)
    word = unicodedata.normalize("NFC", word).replace("\u00ad", "").replace("’", "'")
    parts = [part for part in _PART.split(word) if part]
    if len(word) > _LONGEST:
        return sum(rough(part) for part in parts)
    return sum(counter(part) if _lettered(part) else 1 for part in parts) if parts else 1


def _lettered(part: str) -> bool:
    return any(char.isalpha() for char in part)


@cache
def _counter(language: str) -> Counter:
    counter: Counter = import_module(f"{__name__}.{language}").count
    return counter

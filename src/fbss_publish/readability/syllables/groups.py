"""Counting by vowels: what several languages share."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import resources

_PLAIN = re.compile(r"[aeiouyæœøаеёиоуыэюяіїєў]+")
_LETTERS = {"w": {"en": 3, "fr": 3, "es": 4, "da": 3, "sv": 3, "nb": 3, "it": 2, "pt": 2, "tl": 3}}
_LETTERS["y"] = {"de": 3, "fr": 2, "es": 3, "it": 3, "pt": 3, "nl": 1, "pl": 3}
"""Names of letters that have more than one syllable."""


def rough(word: str) -> int:
    """Count runs of vowels, accents put aside: for a word of another script or language."""
    plain = unicodedata.normalize("NFD", word.lower())
    return max(1, len(_PLAIN.findall("".join(c for c in plain if not unicodedata.combining(c)))))


def spelled(word: str, lang: str) -> int:
    """Count the syllables of a word without a vowel: its letters are named one by one."""
    return sum(_LETTERS.get(char, {}).get(lang, 1) for char in word.lower() if char.isalpha())


def loanword(word: str, lang: str) -> int | None:
    """Give the syllables of a word that does not follow the rules, if it is listed.

    Words that many languages took from English are in common.txt, the others in the file of
    the language, which has the last word.
    """
    return _listed(lang).get(word)


@cache
def _listed(lang: str) -> Mapping[str, int]:
    """Read data/syllables/: each line a number, then the words that have so many syllables."""
    folder = resources.files("fbss_publish.readability") / "data" / "syllables"
    found: dict[str, int] = {}
    for path in (folder / "common.txt", folder / f"{lang}.txt"):
        if path.is_file():
            for line in path.read_text(encoding="utf-8").splitlines():
                number, _, words = line.partition(" ")
                if number.isdigit():
                    found.update(dict.fromkeys(words.split(), int(number)))
    return found

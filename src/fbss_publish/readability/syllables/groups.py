"""Counting by vowels: what several languages share."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import resources

_PLAIN = re.compile(r"[aeiouyæœøаеёиоуыэюяіїєў]+")


def rough(word: str) -> int:
    """Count runs of vowels, accents put aside: for a word of another script or language."""
    plain = unicodedata.normalize("NFD", word.lower())
    return max(1, len(_PLAIN.findall("".join(c for c in plain if not unicodedata.combining(c)))))


def loanword(word: str, lang: str) -> int | None:
    """Give the syllables of a word that keeps the sound of another language, if it is listed."""
    return _listed(lang).get(word)


@cache
def _listed(lang: str) -> Mapping[str, int]:
    """Read data/syllables/<language>.txt: each line a number, then the words that have it."""
    path = resources.files("fbss_publish.readability") / "data" / "syllables" / f"{lang}.txt"
    found: dict[str, int] = {}
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            number, _, words = line.partition(" ")
            if number.isdigit():
                found.update(dict.fromkeys(words.split(), int(number)))
    return found

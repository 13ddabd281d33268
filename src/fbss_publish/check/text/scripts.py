"""Which script a character belongs to, by its Unicode name, and which scripts a locale reads."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NAMES = {
    "Arab": ("ARABIC",), "Armn": ("ARMENIAN",), "Beng": ("BENGALI",), "Cyrl": ("CYRILLIC",),
    "Deva": ("DEVANAGARI",), "Ethi": ("ETHIOPIC",), "Geor": ("GEORGIAN",), "Grek": ("GREEK",),
    "Gujr": ("GUJARATI",), "Guru": ("GURMUKHI",), "Hans": ("CJK",), "Hant": ("CJK",),
    "Hebr": ("HEBREW",), "Jpan": ("CJK", "HIRAGANA", "KATAKANA"), "Khmr": ("KHMER",),
    "Knda": ("KANNADA",), "Kore": ("HANGUL", "CJK"), "Laoo": ("LAO",), "Latn": ("LATIN",),
    "Mlym": ("MALAYALAM",), "Mymr": ("MYANMAR",), "Orya": ("ORIYA",), "Sinh": ("SINHALA",),
    "Taml": ("TAMIL",), "Telu": ("TELUGU",), "Thai": ("THAI",), "Tibt": ("TIBETAN",),
}  # fmt: skip
"""ISO 15924 codes and how the names of their letters begin (Unicode Character Database)."""

_LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'’]*")
LATIN_RUN = re.compile(rf"{_LATIN_WORD.pattern}(?:[ \u00a0\n,;-]+{_LATIN_WORD.pattern})+")
"""Latin words one after another, with nothing but spaces and commas between them."""


@lru_cache(maxsize=8192)
def in_script(char: str, script: str) -> bool:
    """Say whether a letter belongs to a script; False for a script that is not known here."""
    return unicodedata.name(char, "").startswith(_NAMES.get(script, ("\n",)))


def has_script(text: str, script: str) -> bool:
    """Say whether a text has a letter of a script."""
    return any(in_script(char, script) for char in text)


def latin_words(text: str) -> list[str]:
    """Give the words in Latin letters."""
    return _LATIN_WORD.findall(text)


def known_script(script: str) -> bool:
    """Say whether the letters of a script can be told here."""
    return script in _NAMES


@lru_cache(maxsize=8192)
def script_of(char: str) -> str:
    """Give the name that the Unicode name of a letter begins with, '' where it is none here."""
    first = unicodedata.name(char, "").partition(" ")[0]
    return first if any(first in names for names in _NAMES.values()) else ""


def script_names(script: str) -> frozenset[str]:
    """Give the names of `script_of` that belong to an ISO 15924 code."""
    return frozenset(_NAMES.get(script, ()))

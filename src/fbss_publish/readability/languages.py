"""Which language a tag means, and how its script marks words."""

from __future__ import annotations

import re
from functools import lru_cache

_SAME = {"fil": "tl", "no": "nb", "nn": "nb", "iw": "he", "in": "id", "cmn": "zh", "yue": "zh"}
"""Tags that share the rules of another one."""

_LONG = {
    "eng": "en", "spa": "es", "ita": "it", "por": "pt", "fra": "fr", "fre": "fr", "deu": "de",
    "ger": "de", "nld": "nl", "dut": "nl", "pol": "pl", "swe": "sv", "dan": "da", "nob": "nb",
    "nor": "nb", "tur": "tr", "tgl": "tl", "rus": "ru", "hat": "ht", "zho": "zh", "chi": "zh",
    "jpn": "ja", "kor": "ko", "vie": "vi", "ara": "ar", "hin": "hi", "tha": "th",
}  # fmt: skip
"""ISO 639-2 and 639-3 codes for the languages that have a code of two letters (RFC 5646, 2.2.1)."""

_TAG = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*")

UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my", "bo", "dz"})
"""Languages written without spaces between words."""


def is_tag(text: str) -> bool:
    """Say whether this has the form of a language tag such as es or zh-Hans."""
    return bool(_TAG.fullmatch(text))


@lru_cache(maxsize=1000)
def base(tag: str) -> str:
    """Give the language whose rules a tag asks for: `pt` for `pt-BR`, `tl` for `fil`."""
    language = re.split("[-_]", tag, maxsplit=1)[0].lower()
    language = _LONG.get(language, language)
    return _SAME.get(language, language)


_LATIN = re.compile(r"[^\W\d_A-Za-zªº\u00c0-\u024f\u0250-\u02af\u1e00-\u1eff]")
_CYRILLIC = re.compile(r"[^\W\d_\u0400-\u052f]")


def other_letters(text: str, lang: str) -> int:
    """Count the letters that are not of the script of a language that has formulas."""
    language = base(lang)
    if language == "ru":
        return len(_CYRILLIC.findall(text))
    if language not in _LATIN_LANGUAGES or text.isascii():
        return 0
    return len(_LATIN.findall(text))


_LATIN_LANGUAGES = frozenset("en es it pt fr de nl pl sv da nb tr tl ht vi".split())

KNOWN = (
    _LATIN_LANGUAGES
    | UNSPACED
    | frozenset("ru uk bg el he ar fa ur hi bn ne mr ta te am hy ka ko id ms sw so cs sk".split())
    | frozenset("sl hr ro hu fi et lv lt ca gl eu af is ga sq".split())
)
"""Languages whose sentences were looked at; any other one has the common rules."""

WITH_FREQUENCIES = frozenset("ar da de en es tl fr hi it ja ko nb nl pl pt ru sv tr vi zh".split())
"""Languages for which the extra [freq] has a list of word frequencies."""

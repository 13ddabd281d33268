"""Finds a term in a text of its language, whatever form its words take there."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from fbss_publish.check.lexicon.load import lexicon
from fbss_publish.check.text.letters import marks

_ARABIC = str.maketrans({
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
    "ک": "ك", "ـ": None,
})  # fmt: skip
_SPACES = re.compile(r"\s+")
_MARKS = f"{marks()}\u200c\u200d"
"""What `\\w` leaves out of words: marks, and the joiners of Persian and Indic words."""
_IN = rf"[\w{_MARKS}]"
_WORD = re.compile(rf"{_IN}+|[^\w\s{_MARKS}-]+")
_LAST_LOOSE = "\u06ff"
# Behind the Arabic block, marks are vowels that a word cannot do without.
_APOSTROPHES = "'’"
_LEAST = 3
"""Letters that a word keeps when an ending is taken off."""


def folded(text: str) -> str:
    """Give a text in lower case without accents, Arabic marks, tatweel and hamza carriers."""
    text = unicodedata.normalize("NFC", text).translate(_ARABIC)
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in apart if char > _LAST_LOOSE or not unicodedata.combining(char))


def find_term(term: str, text: str, language: str) -> list[tuple[int, int]]:
    """Give where a term stands in a text that is `folded`.

    Words may take the endings and prefixes of the language (`lexicon/inflection.toml`);
    one word of a term must follow the other. Languages that write no spaces have none here.
    """
    return [found.span() for found in _pattern(term, language).finditer(text)]


def spaceless(language: str) -> bool:
    """Say whether a language writes its words without spaces."""
    return lexicon("inflection").get(language, {}).get("spaces") == "no"


def prepared(text: str, language: str) -> str:
    """Fold a text for `find_term`."""
    text = folded(text)
    return _SPACES.sub("", text) if spaceless(language) else text


@lru_cache(maxsize=4096)
def _pattern(term: str, language: str) -> re.Pattern[str]:
    if spaceless(language):
        return re.compile(re.escape(prepared(term, language)))
    pattern, end = "", 0
    for found in _WORD.finditer(text := folded(term)):
        gap = text[end : found.start()] if pattern else ""
        pattern += (r"[\s-]+" if gap else "") + _word(found[0], language)
        end = found.end()
    return re.compile(pattern)


def _word(word: str, language: str) -> str:
    """Give the pattern of one word of a term; signs and short words stand as they are."""
    table = lexicon("inflection").get(language)
    if word in _APOSTROPHES:
        return f"[{_APOSTROPHES}]"
    if not word[0].isalpha() or (len(word) < _LEAST and not table):
        return re.escape(word)
    if table is None:
        stem = word[: max(_LEAST, len(word) - 2)] if len(word) > _LEAST + 1 else word
        return rf"(?<!{_IN}){re.escape(stem)}{_IN}{{0,{len(word) - len(stem) + _LEAST}}}(?!{_IN})"
    bare = re.sub(table["article"], "", word) if "article" in table else word
    stem = re.sub(table["strip"], "", bare)
    stem = stem if len(stem) >= _LEAST else bare
    return rf"(?<!{_IN}){table.get('before', '')}{re.escape(stem)}{table['after']}(?!{_IN})"

"""Syllables of English, by a table made of CMUdict (benchmarks/make_english_syllables.py).

The table has rules, which say how many syllables a letter carries between certain neighbours,
and the words for which the rules are wrong. Words of this field are in data/syllables/en.txt.
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections.abc import Mapping
from functools import cache
from importlib import resources

from fbss_publish.readability.syllables.groups import loanword, spelled

_FORMS = re.compile(
    r"(arthro|cervico|contra|cortico|cranio|electro|fibro|gastro|hydro|hypo|immuno|intra|lumbo|myelo|"
    r"neuro|osteo|patho|pneumo|pseudo|psycho|re(?=up)|sacro|semi|spondylo|thermo|thoraco|thrombo|"
    r"anti(?=[aeio])|ultra|vaso)(?=[aeiou]\w{3})"
)
"""Forms that keep their syllables before a vowel: “sacro-iliac”, “contra-indication”."""

_SIDES = "rlrlrlrl"
_HISSING = re.compile(r"(?:[sxz]|ch|sh|[cg]e|se|ze)$")
_CONTRACTED = re.compile(r"(?:n't|'(?:s|d|ll|ve|re|m|t|em))$")
_SYLLABIC = {"n't": 1, "'d": 0, "'ll": 0, "'ve": 0, "'re": 0, "'m": 0, "'s": 0, "'t": 0, "'em": 1}
_WHOLE = {
    "don't": 1, "won't": 1, "can't": 1, "ain't": 1, "aren't": 1, "weren't": 1, "shan't": 1,
    "it'll": 2, "that'll": 2, "this'll": 2, "o'clock": 2, "ma'am": 1, "y'all": 1, "ne'er": 1,
    "it'd": 2, "that'd": 2, "there'd": 1, "who'd": 1, "could've": 2, "should've": 2, "would've": 2,
    "might've": 2, "must've": 2, "what'll": 2, "there'll": 2, "mightn't": 2, "i'd": 1,
}  # fmt: skip


def count(word: str) -> int:
    """Count the syllables of a word."""
    small = unicodedata.normalize("NFD", word.lower())
    small = "".join(char for char in small if not unicodedata.combining(char))
    if (known := _WHOLE.get(small)) is not None:
        return known
    if found := _CONTRACTED.search(small):
        stem, ending = small[: found.start()], found[0]
        extra = _SYLLABIC[ending] + (ending == "'s" and bool(_HISSING.search(stem)))
        return (count(stem) if stem else 0) + extra or 1
    small = re.sub(r"[^a-zæœ]", "", small).replace("æ", "ae").replace("œ", "oe")
    return _plain(small) if small else 1


def _plain(word: str) -> int:
    if (known := loanword(word, "en")) is not None:
        return known
    rules, words = _table()
    if (known := words.get(word)) is not None:
        return known
    if not re.search("[aeiouy]", word):
        return spelled(word, "en")
    if form := _FORMS.match(word):
        return _plain(form[0]) + _plain(word[form.end() :])
    return max(1, sum(_carried(word, place, rules) for place in range(len(word))))


def _carried(word: str, place: int, rules: Mapping[str, int]) -> int:
    """Say how many syllables a letter carries: the rule with the widest surroundings decides."""
    padded = f"<<<<{word}>>>>"
    at = place + 4
    left, right = at, at + 1
    value = rules.get(f"|{padded[at]}|", 0)
    for side in _SIDES:
        left, right = (left - 1, right) if side == "l" else (left, right + 1)
        name = f"{padded[left:at]}|{padded[at]}|{padded[at + 1 : right]}"
        value = rules.get(name, value)
    return value


@cache
def _table() -> tuple[Mapping[str, int], Mapping[str, int]]:
    path = resources.files("fbss_publish.readability") / "data" / "syllables" / "en.z"
    rules: dict[str, int] = {}
    words: dict[str, int] = {}
    for line in zlib.decompress(path.read_bytes()).decode("ascii").splitlines():
        number, _, names = line.partition(" ")
        if number[0] == "=":
            rules.update(dict.fromkeys(names.split(), int(number[1:])))
        else:
            words.update(dict.fromkeys(names.split(), int(number)))
    return rules, words

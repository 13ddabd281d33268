"""Finding the old message that a new one was most likely edited from.

Comparing every old message with every new one takes hours on large catalogs. Here each
old message is listed under its features (words, pairs of words, pieces of short words, the
place it stands at); a new message looks up its rarest features only, and the few old ones
that share most of them are compared letter by letter. The work for one message has an
upper bound, so the time grows in proportion to the number of messages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from fbss_publish.catalog.entry import Entry

LOOKUPS = 600
"""How many listed messages one search looks at, the ones under rare features first."""
CANDIDATES = 8
"""How many of them are compared letter by letter."""

_WORD = re.compile(r"[^\W_]+")
_NO_SPACES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_TAG = re.compile(r"</?([A-Za-z][A-Za-z-]*?)\d*\s*/?>")
_NUMBER = re.compile(r"\d+(?:[.,:/\u202f\u00a0 ]\d+)*")
_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"'})
_NUMBER_WORDS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"}
    | {"twelve", "once", "twice", "half", "double", "first", "second", "third", "daily"}
)
"""English, as most sources are. In another language these words count as any others."""
_SHORT = 3
"""Messages with at most this many words are also listed by groups of three letters."""
_COMPARED = 4000
"""Characters of a message that are compared letter by letter; the time grows with its square."""
_OTHER_NUMBERS = 1.0
"""Taken from the score of a message whose numbers are others: more than words can add."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What a comparison needs to know of a message."""

    text: str
    words: tuple[str, ...]
    numbers: tuple[str, ...]
    tags: tuple[str, ...]
    places: frozenset[str]
    msgctxt: str | None

    @classmethod
    def of(cls, entry: Entry) -> Profile:
        """Look at an entry once."""
        text = " ".join(entry.msgid.translate(_QUOTES).split())
        tags = tuple(sorted(_TAG.findall(text)))
        text = (_TAG.sub("", text) if tags else text).casefold()
        words = tuple(_words(text))
        numbers = _NUMBER.findall(text) + [word for word in words if word in _NUMBER_WORDS]
        return cls(
            text=text[:_COMPARED],
            words=words,
            numbers=tuple(sorted(numbers)),
            tags=tags,
            places=frozenset(entry.references),
            msgctxt=entry.msgctxt,
        )


class Index:
    """Old messages, to be searched for the likeliest origin of a new one."""

    def __init__(self, entries: Iterable[Entry], *, strict: bool = False) -> None:
        """List `entries`; with `strict` only very similar ones are found."""
        self._entries = tuple(entries)
        self._profiles = [Profile.of(entry) for entry in self._entries]
        self._strict = strict
        self._lists: dict[str, list[int]] = defaultdict(list)
        for number, profile in enumerate(self._profiles):
            for feature in _features(profile):
                self._lists[feature].append(number)

    def best(self, new: Profile) -> Entry | None:
        """Give the likeliest origin of a message, or None where nothing is similar enough.

        An old message with the same numbers goes before all that have others.
        """
        need = needed(new, strict=self._strict)
        found, top = None, 0.0
        for number in self._candidates(new):
            score = _score(self._profiles[number], new, need)
            if score is not None and (found is None or score > top):
                found, top = self._entries[number], score
        return found

    def _candidates(self, new: Profile) -> Iterator[int]:
        lists = [self._lists[name] for name in _features(new) if name in self._lists]
        lists.sort(key=len)
        weights: defaultdict[int, float] = defaultdict(float)
        left = LOOKUPS
        for numbers in lists:
            if left <= 0:
                break
            weight = len(numbers) ** -0.5
            for number in numbers[:left]:
                weights[number] += weight
            left -= len(numbers)
        ranked = sorted(weights, key=lambda number: (-weights[number], number))
        yield from ranked[:CANDIDATES]


def needed(new: Profile, *, strict: bool) -> float:
    """Give the similarity (0 to 1) a message must reach: short ones more than long ones."""
    count = len(new.words)
    if strict:
        return 0.95 if count <= 2 else 0.85
    return 0.85 if count <= 2 else 0.72 if count <= 4 else 0.62


def _score(old: Profile, new: Profile, need: float) -> float | None:
    """Give how likely `new` was edited from `old`, or None for not at all."""
    same_place = bool(old.places & new.places)
    bonus = 0.05 * same_place + 0.02 * (old.msgctxt == new.msgctxt)
    bonus += 0.03 if old.tags == new.tags else -0.03
    from rapidfuzz import fuzz  # here, since most commands look for no near match

    ratio = fuzz.ratio(old.text, new.text, score_cutoff=100 * (need - 0.05 * same_place)) / 100
    if not ratio:
        return None
    return ratio + bonus - _OTHER_NUMBERS * (old.numbers != new.numbers)


def _words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        if len(word) > 2 and _NO_SPACES.search(word):
            yield from (word[n : n + 2] for n in range(len(word) - 1))
        else:
            yield word


def _features(profile: Profile) -> set[str]:
    words = profile.words
    features = {*words, *(f"{a} {b}" for a, b in pairwise(words))}
    features.update(f"@{place}" for place in profile.places)
    if len(words) <= _SHORT:
        text = f"^{profile.text[:60]}$"
        features.update(f"~{text[n : n + 3]}" for n in range(len(text) - 2))
    return features

"""What is counted. Every figure is a sum, so that the counts of blocks add up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields

LONG = 6
"""A long word has more letters than this (Björnsson 1968)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """The counts of a text. What depends on syllables is None where no counter knows them.

    `letters` are letters, `characters` letters and digits. `complex_words` have three
    syllables or more, `complex_words_4` four or more; `fog_hard` are those with three or more
    that Gunning counts. `long_words` have more than six letters. `letters_squared` is the sum
    of the squares of the letters of each word; `lettered_words` have a letter at all.
    `unfamiliar` are the words outside a list of familiar ones, None if no list was given.
    `signs` are the characters of a script without spaces between words, `other_letters` the
    letters of another script than that of the language.
    """

    sentences: int = 0
    words: int = 0
    syllables: int | None = 0
    letters: int = 0
    characters: int = 0
    signs: int = 0
    other_letters: int = 0
    complex_words: int | None = 0
    complex_words_4: int | None = 0
    fog_hard: int | None = 0
    monosyllables: int | None = 0
    long_words: int = 0
    lettered_words: int = 0
    letters_squared: int = 0
    unfamiliar: int | None = 0

    def __add__(self, other: Counts) -> Counts:
        return _each(self, other, 1)

    def __sub__(self, other: Counts) -> Counts:
        return _each(self, other, -1)


def many(number: int, noun: str) -> str:
    """Say a number of things in English: “1 word”, “2 words”."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def total(counts: Iterable[Counts], start: Counts = Counts()) -> Counts:
    """Add counts up. `start` is the sum of none."""
    result = start
    for each in counts:
        result = result + each
    return result


def _each(one: Counts, other: Counts, sign: int) -> Counts:
    values: dict[str, int | None] = {}
    for name in _NAMES:
        a, b = getattr(one, name), getattr(other, name)
        values[name] = None if a is None or b is None else a + sign * b
    return Counts(**values)  # type: ignore[arg-type]


_NAMES = tuple(field.name for field in fields(Counts))

"""The ratios that formulas are made of."""

from __future__ import annotations

from fbss_publish.readability.counts import Counts


class NotCountedError(ValueError):
    """A formula needs what could not be counted; the text says what."""


def known(value: int | None, what: str = "syllables") -> int:
    """Give a count. Raises NotCountedError where it is not known."""
    if value is None:
        raise NotCountedError(f"{what} could not be counted")
    return value


def words_per_sentence(counts: Counts) -> float:
    """Give the mean length of sentences (ASL)."""
    return counts.words / counts.sentences


def syllables_per_word(counts: Counts) -> float:
    """Give the mean number of syllables (ASW)."""
    return known(counts.syllables) / counts.words


def letters_per_word(counts: Counts) -> float:
    """Give the mean number of letters."""
    return counts.letters / counts.words


def percent(count: int | None, counts: Counts, what: str = "syllables") -> float:
    """Give a count of words as a percentage of all words."""
    return 100 * known(count, what) / counts.words


def flesch(counts: Counts, start: float, sentence: float, word: float) -> float:
    """Give `start` - `sentence` x ASL - `word` x ASW, which is what Flesch and his heirs print."""
    return start - sentence * words_per_sentence(counts) - word * syllables_per_word(counts)

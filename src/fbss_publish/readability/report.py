"""A text's readability: counts, sentences, words, scores, measures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass

from fbss_publish.readability import limits
from fbss_publish.readability.blocks import Block
from fbss_publish.readability.counting import (
    CountedSentence,
    Helps,
    counted,
    letters_of,
    nothing,
    syllables_of,
)
from fbss_publish.readability.counts import LONG, Counts, total
from fbss_publish.readability.exempt import exempted
from fbss_publish.readability.languages import WITH_FREQUENCIES, base
from fbss_publish.readability.notes import notes_on
from fbss_publish.readability.score import Score
from fbss_publish.readability.scoring import scores_of
from fbss_publish.readability.words import Segmenter, Shape, Word

_NO_FREQUENCIES = "there is no list of word frequencies for this language"

Frequency = Callable[[str], float | None]
"""Gives the Zipf frequency of a word, None where a list does not have it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WordCount:
    """A word of the text in small letters, how often it stands there, and what makes it hard.

    `frequency` is its Zipf frequency, None without a frequency list.
    """

    word: str
    count: int
    syllables: int | None
    letters: int
    long: bool
    shape: Shape
    frequency: float | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """What was found in a text.

    `scores` are the values of every formula made for the language, the one to gate on first;
    there is none where no formula is valid. `scores_exempt` and `counts_exempt` are the same
    with each exempt term counted as one word of one syllable. `measures` say what can be said
    of any text. `left_out` are the languages of blocks that were not counted; `notes` say in
    sentences what a reader of this report should know.
    """

    lang: str
    counts: Counts
    counts_exempt: Counts
    sentences: tuple[CountedSentence, ...]
    words: tuple[WordCount, ...]
    scores: tuple[Score, ...]
    scores_exempt: tuple[Score, ...]
    measures: tuple[Score, ...]
    exempt: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def analyze(
    blocks: Iterable[Block],
    lang: str,
    exempt: Iterable[str] = (),
    *,
    segmenter: Segmenter | None = None,
    frequency: Frequency | None = None,
    familiar: Container[str] | None = None,
) -> Report:
    """Measure a text.

    `exempt` are terms that cannot be avoided. Blocks in another language are left out, since a
    formula of one language says nothing of another. `segmenter` cuts scripts without spaces
    into words, `frequency` tells how common a word is, `familiar` is a list of familiar words
    for the formula of Dale and Chall.
    """
    own, left_out = _own(blocks, lang)
    helps = Helps(segmenter=segmenter, familiar=familiar)
    found = tuple(counted(own, lang, helps))
    spared = exempted(found, tuple(exempt), lang, helps)
    none = nothing(lang, helps)
    counts, counts_exempt = total((each.counts for each in found), none), total(spared.counts, none)
    words = tuple(_word_counts(found, lang, frequency))
    return Report(
        lang=lang,
        counts=counts,
        counts_exempt=counts_exempt,
        sentences=found,
        words=words,
        scores=scores_of(counts, lang),
        scores_exempt=scores_of(counts_exempt, lang),
        measures=tuple(_measures(found, words, lang, frequency)),
        exempt=spared.terms,
        left_out=left_out,
        notes=tuple(notes_on(counts, lang, left_out)),
    )


def _own(blocks: Iterable[Block], lang: str) -> tuple[list[Block], tuple[str, ...]]:
    own, others = [], []
    for block in blocks:
        if block.lang is None or base(block.lang) == base(lang):
            own.append(block)
        else:
            others.append(block.lang)
    return own, tuple(dict.fromkeys(others))


def _word_counts(
    found: Sequence[CountedSentence], lang: str, frequency: Frequency | None
) -> Iterable[WordCount]:
    seen: Counter[str] = Counter()
    first: dict[str, Word] = {}
    for sentence in found:
        for word in sentence.words:
            key = word.text.lower()
            seen[key] += 1
            first.setdefault(key, word)
    for key, count in seen.items():
        word = first[key]
        letters = letters_of(word)
        yield WordCount(
            word=key,
            count=count,
            syllables=syllables_of(word, lang),
            letters=letters,
            long=letters > LONG,
            shape=word.shape,
            frequency=frequency(key) if frequency and letters else None,
        )


def _measures(
    found: Sequence[CountedSentence],
    words: Sequence[WordCount],
    lang: str,
    frequency: Frequency | None,
) -> Iterable[Score]:
    signs = sum(each.counts.signs for each in found)
    in_signs = bool(found) and signs * 2 > sum(each.counts.words for each in found)
    by_sign = in_signs or base(lang) in limits.BY_SIGN
    lengths = [each.counts.characters if by_sign else each.counts.words for each in found]
    yield from limits.sentence_length(lengths, lang, signs=by_sign)
    lettered = [word for word in words if word.letters]
    whole = sum(word.count for word in lettered)
    if in_signs:
        why = "words are not known here: install the extra [cjk]"
        yield limits.not_available("long-words", "Long words", why)
    else:
        long = sum(word.count for word in lettered if word.long)
        yield limits.share("long-words", "Long words", long, whole)
    if frequency is None:
        known = base(lang) in WITH_FREQUENCIES
        why = "for word frequencies install the extra [freq]" if known else _NO_FREQUENCIES
        yield limits.not_available("rare-words", "Rare words", why)
    else:
        rare = sum(w.count for w in lettered if (w.frequency or 0) < limits.RARE_BELOW)
        yield limits.share("rare-words", "Rare words", rare, whole)

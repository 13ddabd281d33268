"""Why a text is hard: what it gains without a sentence, and with plain words for hard ones.

Every count is a sum over sentences, and every formula is made of counts. So the exact value of
a text without one of its sentences takes one subtraction; for n sentences, n of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from fbss_publish.readability.counting import CountedSentence, counts_of
from fbss_publish.readability.counts import LONG, Counts, total
from fbss_publish.readability.exempt import exempted
from fbss_publish.readability.formulas import BY_ID
from fbss_publish.readability.formulas.model import HIGHER
from fbss_publish.readability.formulas.ratios import NotCountedError
from fbss_publish.readability.languages import base
from fbss_publish.readability.limits import RARE_BELOW
from fbss_publish.readability.plain_words import PlainWords
from fbss_publish.readability.report import Report, WordCount
from fbss_publish.readability.words import Shape, words

LENGTH = "sentence-length"
"""The id of what gains are measured by where no formula is valid; words do not change it."""

_MANY = {"en": 3, "fr": 3, "nl": 3, "sv": 3, "da": 3, "nb": 3}
_OTHERWISE = 4
"""Syllables from which on a word is long: where most words have two or three, those are short."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What is gained or lost is measured by: a formula, or the mean length of sentences."""

    id: str
    higher: bool
    compute: Callable[[Counts], float]

    def gain(self, before: Counts, after: Counts) -> float:
        """Give by how much a text gets easier; negative if it gets harder."""
        try:
            change = self.compute(after) - self.compute(before)
        except (NotCountedError, ZeroDivisionError):
            return 0.0
        return change if self.higher else -change


@dataclass(frozen=True, kw_only=True, slots=True)
class SentenceGain:
    """A sentence and the exact points that the text gains without it (negative: it helps)."""

    sentence: CountedSentence
    gain: float


@dataclass(frozen=True, kw_only=True, slots=True)
class WordGain:
    """A hard word: how often, why, plain words for it, and the points these gain.

    `reasons` are of long, rare, jargon. Without plain words, `gain` is what a word of one
    syllable and few letters would gain, the most that can be had.
    """

    word: str
    count: int
    reasons: tuple[str, ...]
    plain: str
    gain: float
    note: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Explanation:
    """Why a text is hard. Both lists have the largest gain first.

    `together` is what all the words of `swaps` gain at once.
    """

    measure: str
    sentences: tuple[SentenceGain, ...]
    words: tuple[WordGain, ...]
    swaps: tuple[WordGain, ...]
    together: float


def measure_of(report: Report, formula: str) -> Measure:
    """Give what gains are measured by; any id that is no formula means the sentence length."""
    if row := BY_ID.get(formula):
        return Measure(row.id, row.direction == HIGHER, row.compute)
    if report.counts.signs * 2 > report.counts.words:
        return Measure(LENGTH, False, lambda c: c.characters / c.sentences)
    return Measure(LENGTH, False, lambda c: c.words / c.sentences)


def explain(report: Report, formula: str, plain: PlainWords, *, swaps: int = 5) -> Explanation:
    """Say what makes a text hard by a formula. `plain` are the plain words of its language."""
    measure = measure_of(report, formula)
    changes = _changes(report, plain)
    hard = [*_jargon(report, measure, changes), *_hard_words(report, measure, changes)]
    hard.sort(key=lambda each: (-each.gain, -each.count, each.word))
    best = tuple(each for each in hard if each.plain and each.gain > 0)[:swaps]
    chosen = {each.word for each in best}
    deltas = (change.delta for change in changes if change.term in chosen)
    whole = report.counts_exempt
    return Explanation(
        measure=measure.id,
        sentences=tuple(_sentence_gains(report, measure)),
        words=tuple(hard),
        swaps=best,
        together=measure.gain(whole, whole + total(deltas)) if best else 0.0,
    )


def hottest(report: Report, formula: str) -> CountedSentence | None:
    """Give the sentence without which the text gains most."""
    found = _sentence_gains(report, measure_of(report, formula))
    return found[0].sentence if found else None


def spared_counts(report: Report) -> tuple[Counts, ...]:
    """Give the counts of each sentence with the unavoidable terms put aside."""
    if not report.exempt:
        return tuple(sentence.counts for sentence in report.sentences)
    return exempted(report.sentences, report.exempt, report.lang).counts


def _sentence_gains(report: Report, measure: Measure) -> list[SentenceGain]:
    whole = report.counts_exempt
    found = [
        SentenceGain(sentence=sentence, gain=measure.gain(whole, whole - counts))
        for sentence, counts in zip(report.sentences, spared_counts(report), strict=True)
    ]
    return sorted(found, key=lambda each: -each.gain)


@dataclass(frozen=True, slots=True)
class _Change:
    """What the counts gain where plain words take the place of a term in one sentence."""

    term: str
    plain: str
    note: str
    delta: Counts


def _changes(report: Report, plain: PlainWords) -> list[_Change]:
    exempt = {term.casefold() for term in report.exempt}
    return [
        change
        for sentence in report.sentences
        for change in _sentence_changes(sentence, report.lang, plain)
        if change.term not in exempt
    ]


def _sentence_changes(sentence: CountedSentence, lang: str, plain: PlainWords) -> Iterator[_Change]:
    before = None
    for found in plain.find(sentence.text):
        # Both are counted here and without a segmenter, so that they can be compared.
        before = before or counts_of(words(sentence.text, lang), lang)
        text = f"{sentence.text[: found.start]}{found.plain}{sentence.text[found.end :]}"
        delta = counts_of(words(text, lang), lang) - before
        yield _Change(found.text.casefold(), found.plain, found.word.note, delta)


def _jargon(report: Report, measure: Measure, changes: Sequence[_Change]) -> Iterator[WordGain]:
    whole = report.counts_exempt
    known = {each.word: each for each in report.words}
    for term in dict.fromkeys(change.term for change in changes):
        own = [change for change in changes if change.term == term]
        more = _reasons(known[term], report.lang) if term in known else ()
        yield WordGain(
            word=term,
            count=len(own),
            reasons=("jargon", *more),
            plain=own[0].plain,
            gain=measure.gain(whole, whole + total(change.delta for change in own)),
            note=own[0].note,
        )


def _hard_words(report: Report, measure: Measure, changes: Sequence[_Change]) -> Iterator[WordGain]:
    told = {part for change in changes for part in change.term.split()}
    told |= {part.casefold() for term in report.exempt for part in term.split()}
    whole = report.counts_exempt
    # A name in Latin letters is no hard word of a language that is written in others.
    ascii_words = sum(each.count for each in report.words if each.word[:1].isascii())
    latin = 2 * ascii_words > report.counts.words
    for each in report.words:
        reasons = _reasons(each, report.lang)
        if not reasons or each.word in told or (each.word.isascii() and not latin):
            continue
        own = counts_of(words(each.word, report.lang), report.lang)
        short = counts_of(words("a", report.lang), report.lang)
        delta = total([short] * each.count) - total([own] * each.count)
        gain = measure.gain(whole, whole + delta)
        if gain > 0 or measure.id == LENGTH:
            yield WordGain(word=each.word, count=each.count, reasons=reasons, plain="", gain=gain)


def _reasons(word: WordCount, lang: str) -> tuple[str, ...]:
    """Say what makes a word hard: its length, or that it is seldom met."""
    if word.shape is not Shape.WORD:
        return ()
    many = _MANY.get(base(lang), _OTHERWISE)
    long = word.letters > LONG and (word.syllables is None or word.syllables >= many)
    rare = word.frequency is not None and word.frequency < RARE_BELOW
    return tuple(name for name, told in (("long", long), ("rare", rare)) if told)

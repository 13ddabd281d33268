"""From counts to scores, and the refusal of a score that would mean nothing."""

from __future__ import annotations

from fbss_publish.readability.counts import Counts, many
from fbss_publish.readability.formulas import formulas_for
from fbss_publish.readability.formulas.model import MIN_SENTENCES, MIN_WORDS, Formula
from fbss_publish.readability.formulas.ratios import NotCountedError
from fbss_publish.readability.score import Score


def scores_of(counts: Counts, lang: str) -> tuple[Score, ...]:
    """Give the score of every formula made for a language, in the order of the registry."""
    return tuple(score_of(formula, counts) for formula in formulas_for(lang))


def score_of(formula: Formula, counts: Counts) -> Score:
    """Give a formula's score, or why there is none."""
    if why := refusal(counts):
        return _score(formula, None, why)
    try:
        value = formula.compute(counts)
    except NotCountedError as error:
        return _score(formula, None, f"{error}")
    if counts.sentences < formula.min_sentences:
        why = f"an estimate: {formula.name} needs {formula.min_sentences} sentences"
        return _score(formula, value, why)
    return _score(formula, value, "")


def refusal(counts: Counts) -> str:
    """Say why no formula may be used on a text; '' if one may."""
    if counts.words < MIN_WORDS or counts.sentences < MIN_SENTENCES:
        return (
            f"too short to score: {many(counts.words, 'word')} and "
            f"{many(counts.sentences, 'sentence')}; a score needs {MIN_WORDS} and {MIN_SENTENCES}"
        )
    if counts.lettered_words * 2 < counts.words:
        return "most words are numbers"
    if counts.other_letters * 10 > counts.letters:
        return "more than a tenth of the letters is of another script than the language's"
    return ""


def _score(formula: Formula, value: float | None, why: str) -> Score:
    return Score(
        id=formula.id,
        name=formula.name,
        value=value,
        valid=not why,
        why=why,
        band="" if value is None else formula.band(value),
        unit=formula.unit,
        direction=formula.direction,
        estimate=value is not None and bool(why),
    )

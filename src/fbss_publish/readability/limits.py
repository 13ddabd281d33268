"""What can be said of a text where no formula is valid: lengths and shares within limits.

The limits are ours. They say what is long in running prose; none of them is a school grade.
"""

from __future__ import annotations

from collections.abc import Sequence

from fbss_publish.readability.formulas.model import LOWER
from fbss_publish.readability.languages import base
from fbss_publish.readability.score import Score

RARE_BELOW = 4.0
"""A word with a lower Zipf frequency (the power of 10 in a thousand million words) is rare."""

BY_SIGN = frozenset({"zh", "ja"})
"""Languages whose sentences are measured in characters, whether words are known or not."""

_WORDS = (15.0, 20.0, 25.0)
_SIGNS = (25.0, 40.0, 60.0)
_BANDS = ("good", "long", "too long", "far too long")


def sentence_length(lengths: Sequence[int], lang: str, *, signs: bool) -> tuple[Score, Score]:
    """Give the mean length of sentences and the longest one."""
    unit = "characters per sentence" if signs else "words per sentence"
    limits = _limits(lang, signs=signs)
    mean = sum(lengths) / len(lengths) if lengths else None
    longest = float(max(lengths)) if lengths else None
    return (
        _score("sentence-length", "Mean sentence length", mean, unit, limits),
        _score("longest-sentence", "Longest sentence", longest, unit, limits),
    )


def share(id_: str, name: str, part: int, whole: int) -> Score:
    """Give a share of words as a percentage."""
    if not whole:
        return not_available(id_, name, "there is no word with letters")
    return _score(id_, name, 100 * part / whole, "% of words", None)


def not_available(id_: str, name: str, why: str) -> Score:
    """Give a measure that could not be taken."""
    return Score(
        id=id_, name=name, value=None, valid=False, why=why, unit="% of words", direction=LOWER
    )


def _limits(lang: str, *, signs: bool) -> tuple[float, ...] | None:
    if not signs:
        return _WORDS
    return _SIGNS if base(lang) in BY_SIGN else None


def _score(
    id_: str, name: str, value: float | None, unit: str, limits: tuple[float, ...] | None
) -> Score:
    band = ""
    if value is not None and limits:
        band = _BANDS[sum(value > limit for limit in limits)]
    return Score(
        id=id_,
        name=name,
        value=value,
        valid=value is not None,
        why="" if value is not None else "there is no sentence",
        band=band,
        unit=unit,
        direction=LOWER,
    )

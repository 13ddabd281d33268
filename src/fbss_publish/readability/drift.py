"""A translation beside its source, and whether it is harder to read.

Sentences and words are compared, never the values of two formulas: those of two languages are
on different scales.
"""

from __future__ import annotations

from dataclasses import dataclass

from fbss_publish.readability.counts import LONG
from fbss_publish.readability.languages import UNSPACED, base
from fbss_publish.readability.sentences import sentences
from fbss_publish.readability.words import Shape, words

_USUAL = {
    "ar": 0.95, "de": 0.97, "es": 1.2, "fr": 1.2, "he": 0.85, "hi": 1.15, "ht": 1.15, "it": 1.12,
    "ja": 2.2, "ko": 0.8, "pl": 0.9, "pt": 1.15, "ru": 0.9, "tr": 0.8, "vi": 1.35, "zh": 1.65,
}  # fmt: skip
"""Words (Chinese and Japanese: characters) for each English word of health texts. Those of
Spanish and Arabic are medians of 3,070 sentences; the others are about right."""

_LONG_MORE = {"es": 0.0, "ar": -0.09}
"""How much larger the share of long words usually is than in English; only where measured."""

_HARDER = 1.6
"""So many times as long as usual is much longer."""

_LENGTHY, _LENGTHY_SIGNS = 20, 40
"""A sentence up to this length is no burden, however short its source is."""

_LONGER_WORDS, _ENOUGH = 0.3, 20
"""A share of long words that is larger by so much, in texts of at least so many words."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Side:
    """One of the two texts: its sentences, words, the longest sentence, the share of long words.

    For Chinese, Japanese and Thai, words are characters.
    """

    sentences: int
    words: int
    longest: int
    long_share: float
    characters: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Drift:
    """How a translation differs from its source. `lang` is that of the translation."""

    source: Side
    target: Side
    lang: str

    @property
    def length_ratio(self) -> float:
        """Characters of the translation for each of the source."""
        return self.target.characters / self.source.characters if self.source.characters else 0.0

    @property
    def sentence_ratio(self) -> float:
        """How much longer the longest sentence is than usual for the language; 1 is usual."""
        usual = self.source.longest * _USUAL.get(base(self.lang), 1.0)
        return self.target.longest / usual if usual else 0.0

    @property
    def word_drift(self) -> float:
        """By how much the share of long words is larger than usual; 0 where nobody measured."""
        usual = _LONG_MORE.get(base(self.lang))
        if usual is None:
            return 0.0
        return self.target.long_share - self.source.long_share - usual

    @property
    def longer_sentences(self) -> bool:
        """Say whether the longest sentence is long, and much longer than usual."""
        lengthy = _LENGTHY_SIGNS if base(self.lang) in UNSPACED else _LENGTHY
        return self.target.longest > lengthy and self.sentence_ratio > _HARDER

    @property
    def longer_words(self) -> bool:
        """Say whether many more words are long than usual."""
        enough = min(self.source.words, self.target.words) >= _ENOUGH
        return enough and self.word_drift > _LONGER_WORDS

    @property
    def harder(self) -> bool:
        """Say whether the translation is much harder than its source."""
        return self.longer_sentences or self.longer_words


def drift_of(source: str, target: str, source_lang: str, lang: str) -> Drift:
    """Compare a translation with its source."""
    return Drift(source=_side(source, source_lang), target=_side(target, lang), lang=lang)


def _side(text: str, lang: str) -> Side:
    found = [words(sentence.text, lang) for sentence in sentences(text, lang)]
    sizes = [len(each) for each in found if each]
    plain = [w.text for each in found for w in each if w.shape is Shape.WORD]
    long = sum(sum(map(str.isalpha, word)) > LONG for word in plain)
    return Side(
        sentences=len(sizes),
        words=sum(sizes),
        longest=max(sizes, default=0),
        long_share=long / len(plain) if plain else 0.0,
        characters=len(text),
    )

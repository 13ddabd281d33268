"""Every formula, by worked examples: published ones where there are any, else by hand."""

from __future__ import annotations

import pytest

from fbss_publish.readability.counts import Counts
from fbss_publish.readability.formulas import BY_ID, FORMULAS, formulas_for
from fbss_publish.readability.formulas.model import HIGHER, LOWER
from fbss_publish.readability.formulas.ratios import NotCountedError

PUBLISHED = [
    # Coleman and Liau 1975: the abstract of their own paper, 639 letters in 119 words and 5
    # sentences, worked out in many places as 5.88 · 5.3697 - 29.6 · 0.04202 - 15.8.
    ("coleman-liau", Counts(sentences=5, words=119, letters=639), 14.53, 0.005),
    # "The cat sat on the mat": 6 words, 6 syllables; given as 116 and -1.5 (en.wikipedia.org,
    # Flesch-Kincaid readability tests).
    ("flesch", Counts(sentences=1, words=6, syllables=6), 116.145, 0.0005),
    ("flesch-kincaid", Counts(sentences=1, words=6, syllables=6), -1.45, 0.0005),
    # "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature":
    # 24 syllables, 13 words; given as 37.5 and 11.3 (same page).
    ("flesch", Counts(sentences=1, words=13, syllables=24), 37.5, 0.05),
    ("flesch-kincaid", Counts(sentences=1, words=13, syllables=24), 11.3, 0.05),
    # McLaughlin's table for 30 sentences: 3 + the root of the nearest square. 49 words of three
    # syllables are grade 10; the exact formula may differ from the table by half a grade.
    ("smog", Counts(sentences=30, words=600, complex_words=49), 10, 0.5),
    ("smog", Counts(sentences=30, words=600, complex_words=100), 13, 0.57),
    # Ateşman 1997 fitted it to his easiest text (4 words a sentence, 2.2 syllables a word: 100)
    # and his hardest (30 and 3.0: 0).
    ("atesman", Counts(sentences=10, words=40, syllables=88), 100, 0.005),
    ("atesman", Counts(sentences=10, words=300, syllables=900), 0, 0.005),
    # O'Hayre's rule: 100 words, 20 of them hard, 5 sentences: (80 + 60)/5 = 28, halved 14.
    ("linsear", Counts(sentences=5, words=100, complex_words=20), 14, 0.0005),
]
SAMPLE = Counts(
    sentences=10, words=150, syllables=270, letters=720, characters=735, complex_words=30,
    complex_words_4=12, fog_hard=24, monosyllables=75, long_words=36, lettered_words=148,
    letters_squared=4600, unfamiliar=12,
)  # fmt: skip
BY_HAND = {
    "flesch": 206.835 - 15.225 - 152.28,
    "flesch-kincaid": 5.85 + 21.24 - 15.59,
    "smog": 1.0430 * 9.486833 + 3.1291,
    "fog": 0.4 * (15 + 16),
    "coleman-liau": 28.224 - 1.973333 - 15.8,
    "ari": 23.079 + 7.5 - 21.43,
    "dale-chall": 0.1579 * 8 + 0.744 + 3.6365,
    "linsear": (210 / 10) / 2,
    "rix": 3.6,
    "inflesz": 206.835 - 112.14 - 15,
    "fernandez-huerta": 206.84 - 108 - 15.3,
    "gutierrez": 95.2 - 46.56 - 5.25,
    "crawford": -0.205 * 6.666667 + 0.049 * 180 - 3.407,
    "mu": 148 / 147 * (720 / 148) / (4600 / 148 - (720 / 148) ** 2) * 100,
    "kandel-moles": 207 - 15.225 - 132.48,
    "kandel-moles-209": 209 - 17.25 - 122.4,
    "gulpease": 89 + (3000 - 7200) / 150,
    "flesch-vacca": 217 - 19.5 - 108,
    "flesch-vacca-1972": 206 - 15 - 117,
    "martins": 248.835 - 15.225 - 152.28,
    "amstad": 180 - 15 - 105.3,
    "wiener-1": 0.1935 * 20 + 0.1672 * 15 + 0.1297 * 24 - 0.0327 * 50 - 0.875,
    "wiener-2": 0.2007 * 20 + 0.1682 * 15 + 0.1373 * 24 - 2.779,
    "wiener-3": 0.2963 * 20 + 0.1905 * 15 - 1.1144,
    "wiener-4": 0.2744 * 20 + 0.2656 * 15 - 1.693,
    "douma": 206.835 - 13.95 - 138.6,
    "brouwer": 195 - 30 - 120,
    "lix": 15 + 24,
    "fog-pl": 0.4 * (15 + 8),
    "pisarek": (15**2 + 8**2) ** 0.5 / 2,
    "pisarek-linear": 15 / 3 + 8 / 3 + 1,
    "oborneva": 206.835 - 19.5 - 108.18,
    "matskovskij": 0.62 * 15 + 0.123 * 8 + 0.051,
    "atesman": 198.825 - 72.315 - 39.15,
    "cetinkaya-uzun": 118.823 - 46.7766 - 14.565,
}


@pytest.mark.parametrize(("name", "counts", "value", "within"), PUBLISHED)
def test_published_examples(name: str, counts: Counts, value: float, within: float):
    assert BY_ID[name].compute(counts) == pytest.approx(value, abs=within)


@pytest.mark.parametrize("name", BY_ID)
def test_examples_worked_by_hand(name: str):
    assert BY_ID[name].compute(SAMPLE) == pytest.approx(BY_HAND[name], abs=0.0001)


def test_each_row_is_whole():
    assert len({row.id for row in FORMULAS}) == len(FORMULAS) == len(BY_HAND) >= 35
    for row in FORMULAS:
        assert row.languages
        assert all([row.name, row.equation, row.source, row.unit, row.validated_for, row.void_when])
        assert 1925 <= row.year <= 2026
        assert row.direction in (HIGHER, LOWER)


def test_a_row_says_where_its_equation_was_read():
    unread = {row.id for row in FORMULAS if row.confirmed == "no"}
    assert unread == {
        "coleman-liau", "linsear", "rix", "crawford", "mu", "kandel-moles-209", "fog-pl",
        "pisarek", "pisarek-linear", "oborneva", "matskovskij", "cetinkaya-uzun",
    }  # fmt: skip
    assert BY_ID["amstad"].confirmed == "later work: Sprachspiegel, February 2015"


def test_bands_rise_and_the_last_has_no_end():
    for row in FORMULAS:
        ends = [band.below for band in row.bands]
        if ends:
            assert ends[-1] is None
            assert ends[:-1] == sorted(ends[:-1])


@pytest.mark.parametrize(("value", "name"), [
    (39.9, "muy difícil"), (40, "algo difícil"), (54.99, "algo difícil"), (55, "normal"),
    (65, "bastante fácil"), (79.9, "bastante fácil"), (80, "muy fácil"),
])  # fmt: skip
def test_the_inflesz_scale(value: float, name: str):
    assert BY_ID["inflesz"].band(value).startswith(name)


def test_dale_chall_adds_its_constant_above_five_in_a_hundred_only():
    few = Counts(sentences=10, words=100, unfamiliar=5)
    more = Counts(sentences=10, words=100, unfamiliar=6)
    compute = BY_ID["dale-chall"].compute
    assert compute(few) == pytest.approx(0.1579 * 5 + 0.496)
    assert compute(more) == pytest.approx(0.1579 * 6 + 0.496 + 3.6365)


def test_shorter_sentences_are_easier_by_every_formula():
    """This is where the printed F of Fernández-Huerta fails."""
    short = Counts(**{**{n: getattr(SAMPLE, n) for n in Counts.__slots__}, "sentences": 20})
    for row in FORMULAS:
        if row.id in ("mu",):
            continue
        before, after = row.compute(SAMPLE), row.compute(short)
        assert (after > before) is (row.direction == HIGHER), row.id


def test_what_is_not_counted_gives_no_value():
    without = Counts(sentences=10, words=150, syllables=None, unfamiliar=None)
    for name in ("flesch", "dale-chall"):
        with pytest.raises(NotCountedError):
            BY_ID[name].compute(without)


@pytest.mark.parametrize("tag", ["zh", "ja", "ko", "hi", "vi", "ar", "ht", "tl", "fil", "xx"])
def test_no_formula_is_lent_to_another_language(tag: str):
    assert formulas_for(tag) == ()


@pytest.mark.parametrize(("tag", "first"), [
    ("en", "flesch"), ("es-MX", "inflesz"), ("pt-BR", "martins"), ("it", "gulpease"),
    ("fr", "kandel-moles"), ("de", "amstad"), ("nl", "douma"), ("pl", "fog-pl"), ("ru", "oborneva"),
    ("tr", "atesman"), ("sv", "lix"), ("nn", "lix"),
])  # fmt: skip
def test_the_formula_to_gate_on_comes_first(tag: str, first: str):
    assert formulas_for(tag)[0].id == first

"""Formulas made for Swedish and its neighbours, Polish, Russian and Turkish."""

from __future__ import annotations

from math import sqrt

from fbss_publish.readability.counts import Counts
from fbss_publish.readability.formulas.english import FLESCH_BANDS
from fbss_publish.readability.formulas.model import HIGHER, LOWER, Band, Formula
from fbss_publish.readability.formulas.ratios import flesch, percent, words_per_sentence

_PROSE = "Lists, tables and verse: it was fitted on running prose."
_POLISH = (
    Band("primary school", 7),
    Band("lower secondary school", 10),
    Band("upper secondary school", 13),
    Band("university"),
)


def _pisarek(counts: Counts) -> float:
    hard = percent(counts.complex_words_4, counts)
    return sqrt(words_per_sentence(counts) ** 2 + hard**2) / 2


LIX = Formula(
    id="lix",
    name="LIX",
    languages=("sv", "da", "nb", "en", "de"),
    equation="words/sentences + 100 words of more than 6 letters/words",
    source="Björnsson, Läsbarhet, Liber",
    year=1968,
    unit="points",
    direction=LOWER,
    bands=(
        Band("very easy", 30),
        Band("easy", 40),
        Band("medium", 50),
        Band("difficult", 60),
        Band("very difficult"),
    ),
    validated_for="Swedish school books; compared in other languages (Björnsson 1983, "
    "Anderson 1983).",
    void_when=_PROSE,
    read_in="lix.se",
    compute=lambda c: words_per_sentence(c) + percent(c.long_words, c),
)

FOG_PL = Formula(
    id="fog-pl",
    name="FOG-PL",
    languages=("pl",),
    equation="0.4 (words/sentences + 100 words of 4 or more syllables/words)",
    source="Gunning's index as adapted to Polish (Seretny; Miodek and others, Wrocław)",
    year=2006,
    unit="years of schooling",
    direction=LOWER,
    bands=_POLISH,
    validated_for="Polish texts for schools and offices.",
    void_when=_PROSE,
    note="Inflected forms are counted as they stand, which makes the value a little high.",
    compute=lambda c: 0.4 * (words_per_sentence(c) + percent(c.complex_words_4, c)),
)

PISAREK = Formula(
    id="pisarek",
    name="Pisarek",
    languages=("pl",),
    equation="sqrt(T² + H²)/2; T: words/sentences, H: % words of 4 or more syllables",
    source="Pisarek, Jak mierzyć zrozumiałość tekstu, Zeszyty Prasoznawcze 4",
    year=1969,
    unit="years of schooling",
    direction=LOWER,
    bands=_POLISH,
    validated_for="Polish newspapers.",
    void_when=_PROSE,
    note="The source counts base forms, here the forms as they stand.",
    compute=_pisarek,
)

PISAREK_LINEAR = Formula(
    id="pisarek-linear",
    name="Pisarek, linear form",
    languages=("pl",),
    equation="T/3 + H/3 + 1; T: words/sentences, H: % words of 4 or more syllables",
    source="Pisarek, Jak mierzyć zrozumiałość tekstu, Zeszyty Prasoznawcze 4",
    year=1969,
    unit="years of schooling",
    direction=LOWER,
    bands=_POLISH,
    validated_for="Polish newspapers.",
    void_when=_PROSE,
    compute=lambda c: words_per_sentence(c) / 3 + percent(c.complex_words_4, c) / 3 + 1,
)

OBORNEVA = Formula(
    id="oborneva",
    name="Flesch for Russian (Oborneva)",
    languages=("ru",),
    equation="206.835 - 1.3 words/sentences - 60.1 syllables/words",
    source="Оборнева, Автоматизированная оценка сложности учебных текстов, Москва",
    year=2006,
    unit="points",
    direction=HIGHER,
    bands=FLESCH_BANDS,
    validated_for="Parallel literary texts in English and Russian.",
    void_when=_PROSE,
    compute=lambda c: flesch(c, 206.835, 1.3, 60.1),
)

MATSKOVSKIJ = Formula(
    id="matskovskij",
    name="Matskovskij",
    languages=("ru",),
    equation="0.62 words/sentences + 0.123 % words of more than 3 syllables + 0.051",
    source="Мацковский, Проблемы читабельности печатного материала",
    year=1976,
    unit="points",
    direction=LOWER,
    validated_for="Russian printed matter, readers' judgement.",
    void_when=_PROSE,
    compute=lambda c: 0.62 * words_per_sentence(c) + 0.123 * percent(c.complex_words_4, c) + 0.051,
)

ATESMAN = Formula(
    id="atesman",
    name="Ateşman",
    languages=("tr",),
    equation="198.825 - 40.175 syllables/words - 2.610 words/sentences",
    source="Ateşman, Türkçede okunabilirliğin ölçülmesi, Dil Dergisi 58",
    year=1997,
    unit="points",
    direction=HIGHER,
    bands=(
        Band("çok zor (very difficult)", 30),
        Band("zor (difficult)", 50),
        Band("orta güçlükte (medium)", 70),
        Band("kolay (easy)", 90),
        Band("çok kolay (very easy)"),
    ),
    validated_for="Turkish prose, by analogy with Flesch.",
    void_when=_PROSE,
    read_in="a thesis on formulas for Turkish (9lib.net)",
    compute=lambda c: flesch(c, 198.825, 2.610, 40.175),
)

CETINKAYA_UZUN = Formula(
    id="cetinkaya-uzun",
    name="Çetinkaya-Uzun",
    languages=("tr",),
    equation="118.823 - 25.987 syllables/words - 0.971 words/sentences",
    source="Çetinkaya, Uzun, Türkçe ders kitaplarındaki metinlerin okunabilirlik özellikleri",
    year=2010,
    unit="points",
    direction=HIGHER,
    bands=(
        Band("engelli (frustration, grades 10 to 12)", 35),
        Band("eğitsel (instructional, grades 8 and 9)", 51),
        Band("bağımsız (independent, grades 5 to 7)"),
    ),
    validated_for="Turkish school books, pupils' cloze.",
    void_when=_PROSE,
    compute=lambda c: flesch(c, 118.823, 0.971, 25.987),
)

ROWS = (
    LIX,
    FOG_PL,
    PISAREK,
    PISAREK_LINEAR,
    OBORNEVA,
    MATSKOVSKIJ,
    ATESMAN,
    CETINKAYA_UZUN,
)

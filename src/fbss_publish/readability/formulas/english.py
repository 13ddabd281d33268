"""Formulas made for English."""

from __future__ import annotations

from math import sqrt

from fbss_publish.readability.counts import Counts
from fbss_publish.readability.formulas.model import HIGHER, LOWER, Band, Formula
from fbss_publish.readability.formulas.ratios import (
    flesch,
    known,
    letters_per_word,
    percent,
    words_per_sentence,
)

FLESCH_BANDS = (
    Band("very difficult", 30),
    Band("difficult", 50),
    Band("fairly difficult", 60),
    Band("standard", 70),
    Band("fairly easy", 80),
    Band("easy", 90),
    Band("very easy"),
)
_GRADES = (
    Band("5th grade or below", 6),
    Band("6th grade", 7),
    Band("7th and 8th grade", 9),
    Band("9th to 12th grade", 13),
    Band("college"),
)
_PROSE = "Lists, tables and verse: it was fitted on running prose."


def _smog(counts: Counts) -> float:
    return 1.0430 * sqrt(known(counts.complex_words) * 30 / counts.sentences) + 3.1291


def _dale_chall(counts: Counts) -> float:
    unfamiliar = percent(counts.unfamiliar, counts, "words outside the list of familiar words")
    score = 0.1579 * unfamiliar + 0.0496 * words_per_sentence(counts)
    return score + 3.6365 if unfamiliar > 5 else score


def _linsear(counts: Counts) -> float:
    hard = known(counts.complex_words)
    score = (counts.words - hard + 3 * hard) / counts.sentences
    return score / 2 if score > 20 else (score - 2) / 2


FLESCH = Formula(
    id="flesch",
    name="Flesch Reading Ease",
    languages=("en",),
    equation="206.835 - 1.015 words/sentences - 84.6 syllables/words",
    source="Flesch, A new readability yardstick, Journal of Applied Psychology 32(3)",
    year=1948,
    unit="points",
    direction=HIGHER,
    bands=FLESCH_BANDS,
    validated_for="School reading lessons (McCall-Crabbs 1925) and adult magazines.",
    void_when=_PROSE,
    read_in="Sprachspiegel, February 2015",
    compute=lambda c: flesch(c, 206.835, 1.015, 84.6),
)

FLESCH_KINCAID = Formula(
    id="flesch-kincaid",
    name="Flesch-Kincaid Grade Level",
    languages=("en",),
    equation="0.39 words/sentences + 11.8 syllables/words - 15.59",
    source="Kincaid, Fishburne, Rogers, Chissom, Navy Research Branch Report 8-75",
    year=1975,
    unit="US grade",
    direction=LOWER,
    bands=_GRADES,
    validated_for="Navy training manuals and enlisted adults.",
    void_when=_PROSE,
    read_in="DuBay, The principles of readability, 2004",
    compute=lambda c: -flesch(c, 15.59, 0.39, 11.8),
)

SMOG = Formula(
    id="smog",
    name="SMOG",
    languages=("en",),
    equation="1.0430 sqrt(30 words of 3 or more syllables/sentences) + 3.1291",
    source="McLaughlin, SMOG grading: a new readability formula, Journal of Reading 12(8)",
    year=1969,
    unit="US grade",
    direction=LOWER,
    bands=_GRADES,
    validated_for="McCall-Crabbs passages, full comprehension: about two grades above others.",
    void_when="Fewer than 30 sentences: the value is then an estimate and no grade.",
    read_in="the manual of the program Readscore",
    min_sentences=30,
    compute=_smog,
)

FOG = Formula(
    id="fog",
    name="Gunning Fog Index",
    languages=("en",),
    equation="0.4 (words/sentences + 100 hard words/words)",
    source="Gunning, The technique of clear writing, McGraw-Hill",
    year=1952,
    unit="US grade",
    direction=LOWER,
    bands=_GRADES,
    validated_for="Newspapers and magazines.",
    void_when=_PROSE,
    read_in="Stilman, Grammatically correct",
    note="Hard: 3 or more syllables, but no name, no compound of short words, and not because "
    "of -es, -ed or -ing. A name is what has a capital inside a sentence.",
    compute=lambda c: 0.4 * (words_per_sentence(c) + percent(c.fog_hard, c)),
)

COLEMAN_LIAU = Formula(
    id="coleman-liau",
    name="Coleman-Liau Index",
    languages=("en",),
    equation="0.0588 letters per 100 words - 0.296 sentences per 100 words - 15.8",
    source="Coleman, Liau, A computer readability formula designed for machine scoring, "
    "Journal of Applied Psychology 60(2)",
    year=1975,
    unit="US grade",
    direction=LOWER,
    bands=_GRADES,
    validated_for="Miller-Coleman passages (36 of 150 words), college students' cloze.",
    void_when=_PROSE,
    note="The example that is always given with it (119 words, 639 letters, 5 sentences: 14.5) "
    "comes out.",
    compute=lambda c: 5.88 * letters_per_word(c) - 29.6 / words_per_sentence(c) - 15.8,
)

ARI = Formula(
    id="ari",
    name="Automated Readability Index",
    languages=("en",),
    equation="4.71 letters and digits/words + 0.5 words/sentences - 21.43",
    source="Smith, Senter, Automated readability index, AMRL-TR-66-220",
    year=1967,
    unit="US grade",
    direction=LOWER,
    bands=_GRADES,
    validated_for="School books of grades 1 to 7, and Air Force manuals.",
    void_when=_PROSE,
    read_in="the manual of the program style",
    compute=lambda c: 4.71 * c.characters / c.words + 0.5 * words_per_sentence(c) - 21.43,
)

DALE_CHALL = Formula(
    id="dale-chall",
    name="Dale-Chall (1948)",
    languages=("en",),
    equation="0.1579 P + 0.0496 words/sentences, + 3.6365 if P > 5; "
    "P: unfamiliar words in 100 words",
    source="Dale, Chall, A formula for predicting readability, Educational Research Bulletin 27",
    year=1948,
    unit="raw score",
    direction=LOWER,
    bands=(
        Band("4th grade or below", 5),
        Band("5th and 6th grade", 6),
        Band("7th and 8th grade", 7),
        Band("9th and 10th grade", 8),
        Band("11th and 12th grade", 9),
        Band("13th to 15th grade", 10),
        Band("college graduate"),
    ),
    validated_for="McCall-Crabbs passages, grade 3 and above.",
    void_when="No list of familiar words is given: the list of 1948 is not shipped.",
    read_in="probsee.com, Readability",
    note="Regular inflections of a familiar word are familiar.",
    compute=_dale_chall,
)

LINSEAR = Formula(
    id="linsear",
    name="Linsear Write",
    languages=("en",),
    equation="r = (easy words + 3 hard words)/sentences; r/2 if r > 20, else (r - 2)/2",
    source="O'Hayre, Gobbledygook has gotta go, US Bureau of Land Management",
    year=1966,
    unit="US grade",
    direction=LOWER,
    bands=_GRADES,
    validated_for="Nothing published; made for samples of 100 words.",
    void_when=_PROSE,
    compute=_linsear,
)

RIX = Formula(
    id="rix",
    name="RIX",
    languages=("en",),
    equation="words of more than 6 letters/sentences",
    source="Anderson, Lix and Rix: variations on a little-known readability index, "
    "Journal of Reading 26(6)",
    year=1983,
    unit="long words per sentence",
    direction=LOWER,
    bands=(
        *(Band(f"grade {n}", x) for n, x in enumerate(
            (0.2, 0.5, 0.8, 1.3, 1.8, 2.4, 3.0, 3.7, 4.5, 5.3, 6.2, 7.2), 1)),
        Band("college"),
    ),
    validated_for="English school books, and texts in other languages of long words.",
    void_when=_PROSE,
    note="The grades are not confirmed either.",
    compute=lambda c: c.long_words / c.sentences,
)  # fmt: skip

ROWS = (FLESCH, FLESCH_KINCAID, SMOG, FOG, COLEMAN_LIAU, ARI, DALE_CHALL, LINSEAR, RIX)

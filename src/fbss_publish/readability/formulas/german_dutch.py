"""Formulas made for German and Dutch."""

from __future__ import annotations

from dataclasses import dataclass

from fbss_publish.readability.counts import Counts
from fbss_publish.readability.formulas.english import FLESCH_BANDS
from fbss_publish.readability.formulas.model import HIGHER, LOWER, Band, Formula
from fbss_publish.readability.formulas.ratios import flesch, percent, words_per_sentence

_PROSE = "Lists, tables and verse: it was fitted on running prose."
_SCHOOL = (
    Band("school year 4 or below", 5),
    Band("school years 5 and 6", 7),
    Band("school years 7 and 8", 9),
    Band("school years 9 and 10", 11),
    Band("school years 11 and above"),
)

AMSTAD = Formula(
    id="amstad",
    name="Amstad (Flesch for German)",
    languages=("de",),
    equation="180 - words/sentences - 58.5 syllables/words",
    source="Amstad, Wie verständlich sind unsere Zeitungen?, Universität Zürich",
    year=1978,
    unit="points",
    direction=HIGHER,
    bands=FLESCH_BANDS,
    validated_for="German-language newspapers.",
    void_when=_PROSE,
    read_in="Sprachspiegel, February 2015",
    compute=lambda c: flesch(c, 180, 1, 58.5),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Weights:
    """The weights of a Wiener Sachtextformel, by the letters that its authors use."""

    ms: float
    sl: float
    iw: float = 0
    es: float = 0
    constant: float

    def __call__(self, counts: Counts) -> float:
        value = self.ms * percent(counts.complex_words, counts) + self.constant
        value += self.sl * words_per_sentence(counts)
        value += self.iw * percent(counts.long_words, counts)
        return value + self.es * percent(counts.monosyllables, counts)


def _wiener(number: int, equation: str, weights: _Weights) -> Formula:
    return Formula(
        id=f"wiener-{number}",
        name=f"Wiener Sachtextformel {number}",
        languages=("de",),
        equation=equation,
        source="Bamberger, Vanecek, Lesen - Verstehen - Lernen - Schreiben, Wien",
        year=1984,
        unit="school year",
        direction=LOWER,
        bands=_SCHOOL,
        validated_for="Factual texts for school years 4 to 15.",
        void_when=_PROSE,
        read_in="the manual of the package koRpus",
        note="MS: % words of 3 or more syllables, SL: "
        "words/sentences, IW: % words of more than 6 letters, ES: % words of one syllable.",
        compute=weights,
    )


WIENER = (
    _wiener(
        1,
        "0.1935 MS + 0.1672 SL + 0.1297 IW - 0.0327 ES - 0.875",
        _Weights(ms=0.1935, sl=0.1672, iw=0.1297, es=-0.0327, constant=-0.875),
    ),
    _wiener(
        2,
        "0.2007 MS + 0.1682 SL + 0.1373 IW - 2.779",
        _Weights(ms=0.2007, sl=0.1682, iw=0.1373, constant=-2.779),
    ),
    _wiener(
        3,
        "0.2963 MS + 0.1905 SL - 1.1144",
        _Weights(ms=0.2963, sl=0.1905, constant=-1.1144),
    ),
    _wiener(
        4,
        "0.2744 MS + 0.2656 SL - 1.693",
        _Weights(ms=0.2744, sl=0.2656, constant=-1.693),
    ),
)

_DOUMA_BANDS = (
    Band("zeer moeilijk (very difficult)", 30),
    Band("moeilijk (difficult)", 45),
    Band("tamelijk moeilijk (fairly difficult)", 60),
    Band("normaal (normal)", 70),
    Band("tamelijk gemakkelijk (fairly easy)", 80),
    Band("gemakkelijk (easy)", 90),
    Band("zeer gemakkelijk (very easy)"),
)
DOUMA = Formula(
    id="douma",
    name="Flesch-Douma",
    languages=("nl",),
    equation="206.835 - 0.93 words/sentences - 77 syllables/words",
    source="Douma, De leesbaarheid van landbouwbladen, Wageningen",
    year=1960,
    unit="points",
    direction=HIGHER,
    bands=_DOUMA_BANDS,
    validated_for="An adaptation of Flesch's formula to farming papers.",
    void_when=_PROSE,
    read_in="a Dutch journal of 1977 (dbnl.org, taa014197701)",
    note="The journal prints 206.8.",
    compute=lambda c: flesch(c, 206.835, 0.93, 77),
)

BROUWER = Formula(
    id="brouwer",
    name="Leesindex A (Brouwer)",
    languages=("nl",),
    equation="195 - 2 words/sentences - 2/3 syllables in 100 words",
    source="Brouwer, Onderzoek naar de leesmoeilijkheden van Nederlands proza, "
    "Pedagogische Studiën 40",
    year=1963,
    unit="points",
    direction=HIGHER,
    bands=FLESCH_BANDS,
    validated_for="Dutch prose for children.",
    void_when=_PROSE,
    read_in="litterm.co.za, Leesbaarheid",
    note="Programs round 2/3 of the syllables in 100 words to 67 syllables/words.",
    compute=lambda c: flesch(c, 195, 2, 200 / 3),
)

ROWS = (AMSTAD, *WIENER, DOUMA, BROUWER)

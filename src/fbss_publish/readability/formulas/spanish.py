"""Formulas made for Spanish."""

from __future__ import annotations

from fbss_publish.readability.counts import Counts
from fbss_publish.readability.formulas.model import HIGHER, LOWER, Band, Formula
from fbss_publish.readability.formulas.ratios import (
    NotCountedError,
    flesch,
    letters_per_word,
    syllables_per_word,
    words_per_sentence,
)

_PROSE = "Lists, tables and verse: it was fitted on running prose."


def _mu(counts: Counts) -> float:
    size = counts.lettered_words
    if size < 2 or size * counts.letters_squared == counts.letters**2:
        raise NotCountedError("all words have the same number of letters")
    mean = counts.letters / size
    variance = counts.letters_squared / size - mean * mean
    return size / (size - 1) * mean / variance * 100


INFLESZ = Formula(
    id="inflesz",
    name="Szigriszt-Pazos perspicuity on the INFLESZ scale",
    languages=("es",),
    equation="206.835 - 62.3 syllables/words - words/sentences",
    source="Szigriszt Pazos, Sistemas predictivos de legilibilidad del mensaje escrito, "
    "Universidad Complutense, 1993; scale: Barrio-Cantalejo and others, "
    "Anales del Sistema Sanitario de Navarra 31(2), 2008",
    year=1993,
    unit="points",
    direction=HIGHER,
    bands=(
        Band("muy difícil (very difficult)", 40),
        Band("algo difícil (somewhat difficult)", 55),
        Band("normal", 65),
        Band("bastante fácil (fairly easy)", 80),
        Band("muy fácil (very easy)"),
    ),
    validated_for="Spanish texts for patients (the scale of 2008).",
    void_when=_PROSE,
    read_in="legible.es, Escala INFLESZ",
    compute=lambda c: flesch(c, 206.835, 1, 62.3),
)

FERNANDEZ_HUERTA = Formula(
    id="fernandez-huerta",
    name="Fernández-Huerta",
    languages=("es",),
    equation="206.84 - 60 syllables/words - 1.02 words/sentences",
    source="Fernández Huerta, Medidas sencillas de lecturabilidad, Consigna 214",
    year=1959,
    unit="points",
    direction=HIGHER,
    bands=(
        Band("muy difícil (very difficult)", 30),
        Band("difícil (difficult)", 50),
        Band("algo difícil (somewhat difficult)", 60),
        Band("normal", 70),
        Band("algo fácil (somewhat easy)", 80),
        Band("fácil (easy)", 90),
        Band("muy fácil (very easy)"),
    ),
    validated_for="An adaptation of Flesch's formula; no study of its own.",
    void_when=_PROSE,
    read_in="legible.es, Lecturabilidad de Fernández Huerta",
    note="The print calls F the sentences in 100 words, which "
    "would make short sentences hard; Law (LINGUIST List 22.2332, 2011) showed that it must be "
    "words per sentence.",
    compute=lambda c: flesch(c, 206.84, 1.02, 60),
)

GUTIERREZ = Formula(
    id="gutierrez",
    name="Gutiérrez de Polini",
    languages=("es",),
    equation="95.2 - 9.7 letters/words - 0.35 words/sentences",
    source="Gutiérrez de Polini, Investigación sobre lectura en Venezuela",
    year=1972,
    unit="points",
    direction=HIGHER,
    bands=(Band("difícil (difficult)", 33.33), Band("normal", 66.67), Band("fácil (easy)")),
    validated_for="School texts of the sixth grade; made for Spanish.",
    void_when=_PROSE,
    read_in="legible.es, Comprensibilidad de Gutiérrez de Polini",
    note="The bands are not confirmed; legible.es found none.",
    compute=lambda c: 95.2 - 9.7 * letters_per_word(c) - 0.35 * words_per_sentence(c),
)

CRAWFORD = Formula(
    id="crawford",
    name="Crawford",
    languages=("es",),
    equation="-0.205 sentences in 100 words + 0.049 syllables in 100 words - 3.407",
    source="Crawford, Fórmula y gráfico para determinar la comprensibilidad de textos del nivel "
    "primario en castellano, Lectura y vida 4",
    year=1984,
    unit="years of schooling",
    direction=LOWER,
    validated_for="Texts of primary school.",
    void_when="Texts above primary school.",
    note="1989 is also given as its year.",
    compute=lambda c: -20.5 / words_per_sentence(c) + 4.9 * syllables_per_word(c) - 3.407,
)

MU = Formula(
    id="mu",
    name="µ (Muñoz and Muñoz)",
    languages=("es",),
    equation="n/(n - 1) · mean/variance · 100, of the letters of the n words",
    source="Muñoz Baquedano, Muñoz Urra, Legibilidad Mµ, Viña del Mar",
    year=2006,
    unit="points",
    direction=HIGHER,
    bands=(
        Band("muy difícil (very difficult)", 31),
        Band("difícil (difficult)", 51),
        Band("un poco difícil (a little difficult)", 61),
        Band("adecuado (adequate)", 71),
        Band("un poco fácil (a little easy)", 81),
        Band("fácil (easy)", 91),
        Band("muy fácil (very easy)"),
    ),
    validated_for="Chilean school texts, put in order by 68 teachers (Muñoz Baquedano, 2006).",
    void_when="All words have the same number of letters.",
    compute=_mu,
)

ROWS = (INFLESZ, FERNANDEZ_HUERTA, GUTIERREZ, CRAWFORD, MU)

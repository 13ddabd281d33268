"""Formulas made for French, Italian and Portuguese."""

from __future__ import annotations

from fbss_publish.readability.formulas.english import FLESCH_BANDS
from fbss_publish.readability.formulas.model import HIGHER, Band, Formula
from fbss_publish.readability.formulas.ratios import flesch, letters_per_word, words_per_sentence

_PROSE = "Lists, tables and verse: it was fitted on running prose."
_VACCA = (Band("bassa (low)", 50), Band("media (medium)", 60), Band("alta (high)"))

KANDEL_MOLES = Formula(
    id="kandel-moles",
    name="Kandel-Moles (variant with 207)",
    languages=("fr",),
    equation="207 - 1.015 words/sentences - 73.6 syllables/words",
    source="Kandel, Moles, Application de l'indice de Flesch à la langue française, "
    "Cahiers d'études de radio-télévision 19",
    year=1958,
    unit="points",
    direction=HIGHER,
    bands=FLESCH_BANDS,
    validated_for="An adaptation of Flesch's formula; spoken syllables.",
    void_when=_PROSE,
    read_in="the manual of the program Cordial",
    note="A variant with 209 is also printed, which gives about 8 points more.",
    compute=lambda c: flesch(c, 207, 1.015, 73.6),
)

KANDEL_MOLES_209 = Formula(
    id="kandel-moles-209",
    name="Kandel-Moles (variant with 209)",
    languages=("fr",),
    equation="209 - 1.15 words/sentences - 68 syllables/words",
    source="Kandel, Moles, as printed by later authors",
    year=1958,
    unit="points",
    direction=HIGHER,
    bands=FLESCH_BANDS,
    validated_for="An adaptation of Flesch's formula; spoken syllables.",
    void_when=_PROSE,
    compute=lambda c: flesch(c, 209, 1.15, 68),
)

GULPEASE = Formula(
    id="gulpease",
    name="Gulpease",
    languages=("it",),
    equation="89 + (300 sentences - 10 letters)/words",
    source="Lucisano, Piemontese, GULPEASE: una formula per la predizione della difficoltà dei "
    "testi in lingua italiana, Scuola e città 39(3)",
    year=1988,
    unit="points",
    direction=HIGHER,
    bands=(
        Band("hard for readers with upper secondary school", 40),
        Band("hard for readers with lower secondary school", 60),
        Band("hard for readers with primary school", 80),
        Band("easy for readers with primary school"),
    ),
    validated_for="Italian texts, pupils of primary and secondary school.",
    void_when=_PROSE,
    read_in="corrige.it, L’indice Gulpease",
    compute=lambda c: 89 + 300 / words_per_sentence(c) - 10 * letters_per_word(c),
)

VACCA = Formula(
    id="flesch-vacca",
    name="Flesch-Vacca (1986)",
    languages=("it",),
    equation="217 - 1.3 words/sentences - 60 syllables/words",
    source="Franchina, Vacca, Adaptation of Flesh readability index on a bilingual text "
    "written by the same author both in Italian and English languages, Linguaggi 3",
    year=1986,
    unit="points",
    direction=HIGHER,
    bands=_VACCA,
    validated_for="One bilingual author.",
    void_when=_PROSE,
    read_in="a thesis on indices for Italian (9lib.org)",
    compute=lambda c: flesch(c, 217, 1.3, 60),
)

VACCA_1972 = Formula(
    id="flesch-vacca-1972",
    name="Flesch-Vacca (1972)",
    languages=("it",),
    equation="206 - words/sentences - 65 syllables/words",
    source="Vacca, as printed by later authors",
    year=1972,
    unit="points",
    direction=HIGHER,
    bands=_VACCA,
    validated_for="An adaptation of Flesch's formula.",
    void_when=_PROSE,
    read_in="a thesis on indices for Italian (9lib.org)",
    note="Also printed with 60 syllables/words.",
    compute=lambda c: flesch(c, 206, 1, 65),
)

MARTINS = Formula(
    id="martins",
    name="Flesch for Portuguese (Martins)",
    languages=("pt",),
    equation="248.835 - 1.015 words/sentences - 84.6 syllables/words",
    source="Martins, Ghiraldelo, Nunes, Oliveira, Readability formulas applied to textbooks in "
    "Brazilian Portuguese, ICMSC-USP, Notas 28",
    year=1996,
    unit="points",
    direction=HIGHER,
    bands=(
        Band("muito difícil (very difficult)", 25),
        Band("difícil (difficult)", 50),
        Band("fácil (easy)", 75),
        Band("muito fácil (very easy)"),
    ),
    validated_for="Brazilian school books.",
    void_when=_PROSE,
    read_in="blog.inboarding.co, Fórmulas de leiturabilidade",
    note="The bands (75 and above: years 1 to 4; 50 to 75: years 5 to 8) are not confirmed either.",
    compute=lambda c: flesch(c, 248.835, 1.015, 84.6),
)

ROWS = (KANDEL_MOLES, KANDEL_MOLES_209, GULPEASE, VACCA, VACCA_1972, MARTINS)

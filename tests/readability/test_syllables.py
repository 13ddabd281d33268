"""Syllables of words, by language; data from outside where it is at hand."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from fbss_publish.readability.counting import syllables_of
from fbss_publish.readability.syllables import LANGUAGES, syllables
from fbss_publish.readability.words import words

CASES = {
    "en": "the 1, back 1, nerve 1, table 2, walked 1, wanted 2, boxes 2, science 2, people 2, "
    "every 3, don't 1, doesn't 2, nurse's 2, rhythm 2, pain-free 2, naïve 2, MRI 3, CT 2",
    "es": "agua 2, área 3, oído 3, único 3, país 2, construí 2, lingüística 4, guerra 2, que 1, "
    "muy 1, ahora 3, prohibir 2, cirugía 4, vértebra 3, dieciséis 3, vía 2, chiita 3, buey 1, "
    "marihuana 4, psiquiatra 3, y 1, león 2, raíz 2, averiguáis 4",
    "it": "mio 2, due 2, più 1, aiuto 3, famiglia 3, terapia 4, acqua 2, ciao 1, psicologia 5, "
    "chirurgo 3, schiena 2, perché 2, l' 0, dell' 1, energia 4, noia 2",
    "pt": "história 3, dia 2, mãe 1, coração 3, ambiente 4, rainha 3, sair 2, água 2, cirurgia 4, "
    "não 1, ao 1, qualidade 4, têm 1",
    "fr": "samedi 2, gouvernement 4, client 2, parlent 1, moment 2, eau 1, famille 2, travail 2, "
    "maintenant 2, l' 0, douleur 2, chirurgie 3, atelier 3, Noël 2, nuit 1, pays 2, vie 1",
    "de": "Rücken 2, Nation 2, Ei 1, Familie 3, Operation 4, heute 2, Bandscheibe 3, Quelle 2, "
    "schmerzen 2, neun 1",
    "nl": "rug 1, eeuw 1, nationaal 3, ruggenmerg 3, beëindigen 4, koeien 2, moeilijk 2",
    "pl": "ból 1, pacjent 2, kręgosłup 3, operacja 4, niebo 2, w 0, autor 2, nauka 3, klient 2",
    "sv": "rygg 1, operation 4, smärta 2, station 2",
    "da": "ryg 1, smerte 2, religiøs 3",
    "nb": "nei 1, øye 2, smerte 2, rygg 1",
    "tr": "ağrı 2, ameliyat 4, saat 2, IŞIK 2, İlaç 2",
    "tl": "ng 1, mga 2, likod 2, gamot 2, sakit 2",
    "ru": "боль 1, спина 2, в 0, операция 5, её 2, врач 1",
    "ht": "doulè 2, mwen 1, do 1, medikaman 4, uit 1",
}
FIELD = Path(__file__).parent.parent / "cases" / "syllables" / "medical.txt"


def pairs(text: str) -> list[tuple[str, int]]:
    return [(word, int(size)) for word, size in (pair.split(" ") for pair in text.split(", "))]


ALL = [(lang, word, size) for lang, text in CASES.items() for word, size in pairs(text)]


def test_every_language_has_cases():
    assert set(CASES) == LANGUAGES


@pytest.mark.parametrize(("lang", "word", "size"), ALL)
def test_syllables(lang: str, word: str, size: int):
    assert syllables(word, lang) == size


def test_a_language_without_a_counter_has_no_syllables():
    for tag in ("zh", "ar", "hi", "vi", "xx"):
        assert syllables("palabra", tag) is None


@pytest.mark.parametrize("text", ["500 mg", "3:30 p.m.", "www.example.org", "555-0123"])
def test_numbers_and_addresses_have_one(text: str):
    (word,) = words(text, "en")
    assert syllables_of(word, "en") == 1


def test_words_of_the_field():
    """Hand-counted; a word with two usual pronunciations has both numbers."""
    lines = [line for line in FIELD.read_text(encoding="utf-8").splitlines() if line[:1].isalpha()]
    wrong = []
    for line in lines:
        word, *sizes = line.split()
        if str(syllables(word, "en")) not in sizes:
            wrong.append((word, syllables(word, "en")))
    assert len(lines) >= 200
    assert len(wrong) / len(lines) <= 0.01, wrong


BENCHMARKS = Path(__file__).parent.parent.parent / "benchmarks"
REFERENCE = Path(os.environ.get("FBSS_REFERENCE", ""))
needs_reference = pytest.mark.skipif(
    not os.environ.get("FBSS_REFERENCE"),
    reason="FBSS_REFERENCE names no folder with CMUdict and WikiPron",
)


@pytest.fixture
def data(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    import readability_data

    yield readability_data
    sys.modules.pop("readability_data", None)


@needs_reference
def test_cmudict_comes_back(data):
    found = data.cmudict(REFERENCE / "cmudict" / "cmudict.dict")
    plain = [word for word in found if word.isalpha() and len(word) > 2]
    wrong = [word for word in plain if syllables(word, "en") not in found[word]]
    assert len(plain) > 100_000
    assert len(wrong) <= 20, wrong


@needs_reference
@pytest.mark.parametrize(("lang", "name", "floor"), [
    ("es", "spa_latn_la_narrow", 98.5), ("it", "ita_latn_broad", 94), ("fr", "fra_latn_broad", 93),
    ("de", "deu_latn_broad", 90), ("nl", "nld_latn_broad", 93), ("pl", "pol_latn_broad", 98),
    ("tr", "tur_latn_broad", 96), ("tl", "tgl_latn_broad", 99),
])  # fmt: skip
def test_pronunciations_of_the_wiktionary(data, lang: str, name: str, floor: float):
    path = REFERENCE / "wikipron" / "data" / "scrape" / "tsv" / f"{name}.tsv"
    found = {w: sizes for w, sizes in data.pronounced(path).items() if w.isalpha() and max(sizes)}
    right = sum(syllables(word, lang) in sizes for word, sizes in found.items())
    assert 100 * right / len(found) >= floor

"""How well and how fast readability is counted, beside peers where they are installed.

    python benchmarks/bench_readability.py --reference FOLDER --with-peers

FOLDER (or FBSS_REFERENCE) holds clones of what is published on GitHub: treebanks of Universal
Dependencies (UniversalDependencies/UD_*), cmusphinx/cmudict as cmudict, and CUNY-CL/wikipron as
wikipron. None of it is part of the project. With the package wordfreq, words are weighted by
how common they are. --with-peers installs it and the peers (textstat, pyphen, sentencex, yasbd,
pysbd) in a temporary environment; without it those that can be imported are used.
"""

from __future__ import annotations

import os
import re
import statistics
import tempfile
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path

import readability_data as data
from harness import OURS, Contender, Report, arguments, race, rows
from readability_peers import Peers, sizes, temporary
from readability_sentences import DOCUMENT, closed, peer
from readability_sentences import tables as sentence_tables

from fbss_publish.readability.blocks import blocks_of_text
from fbss_publish.readability.formulas import BY_ID
from fbss_publish.readability.report import analyze
from fbss_publish.readability.syllables import syllables

PRONUNCIATIONS = {
    "es": "spa_latn_la_narrow", "it": "ita_latn_broad", "pt": "por_latn_bz_narrow",
    "fr": "fra_latn_broad", "de": "deu_latn_broad", "nl": "nld_latn_broad", "pl": "pol_latn_broad",
    "sv": "swe_latn_broad", "da": "dan_latn_broad", "nb": "nob_latn_broad", "tr": "tur_latn_broad",
    "tl": "tgl_latn_broad",
}  # fmt: skip
HYPHENS = {"es": "es_ES", "it": "it_IT", "pt": "pt_BR", "fr": "fr_FR", "de": "de_DE", "nl": "nl_NL",
           "pl": "pl_PL", "sv": "sv_SE", "da": "da_DK", "nb": "nb_NO"}  # fmt: skip
TOP = 20_000
MEDICAL = Path(__file__).parent.parent / "tests" / "cases" / "syllables" / "medical.txt"


# Syllables --------------------------------------------------------------------------------


def weights(language: str, words: Mapping[str, set[int]]) -> dict[str, float]:
    wordfreq = peer("wordfreq")
    if wordfreq is None:
        return dict.fromkeys(words, 1.0)
    tag = {"tl": "fil"}.get(language, language)
    top = wordfreq.top_n_list(tag, TOP)
    return {word: wordfreq.word_frequency(word, tag) for word in top if word in words}


def agreement(
    count: Callable[[str], int], gold: Mapping[str, set[int]], weight: Mapping[str, float]
) -> float:
    right = sum(value for word, value in weight.items() if count(word) in gold[word])
    return round(100 * right / sum(weight.values()), 2)


def syllable_rows(folder: Path) -> Iterator[dict[str, object]]:
    lists = {
        lang: folder / f"wikipron/data/scrape/tsv/{n}.tsv" for lang, n in PRONUNCIATIONS.items()
    }
    for language, path in {"en": folder / "cmudict/cmudict.dict", **lists}.items():
        if not path.is_file():
            continue
        found = data.cmudict(path) if language == "en" else data.pronounced(path)
        gold = {word: sizes for word, sizes in found.items() if word.isalpha() and max(sizes)}
        yield _syllable_row(language, language, gold)
        if language == "pt":
            either = {word: data.either_ending(word, sizes) for word, sizes in gold.items()}
            yield _syllable_row("pt, final -ia, -io as one or two", language, either)


def _syllable_row(name: str, language: str, gold: Mapping[str, set[int]]) -> dict[str, object]:
    weight = weights(language, gold)
    row: dict[str, object] = {"language": name, "words": len(weight)}
    row["ours"] = agreement(lambda word: syllables(word, language) or 0, gold, weight)
    pyphen = peer("pyphen")
    if pyphen and (hyphens := {**HYPHENS, "en": "en_US"}.get(language)):
        found = pyphen.Pyphen(lang=hyphens)
        row["pyphen"] = agreement(lambda word: len(found.positions(word)) + 1, gold, weight)
    return row


def medical_rows() -> Iterator[dict[str, object]]:
    """Count the words of this field, each once; some have two usual pronunciations."""
    listed = [line.split() for line in MEDICAL.read_text(encoding="utf-8").splitlines()]
    gold = {word: {int(size) for size in sizes} for word, *sizes in listed if word.isalpha()}
    once = dict.fromkeys(gold, 1.0)
    row: dict[str, object] = {"words": len(gold)}
    row["ours"] = agreement(lambda word: syllables(word, "en") or 0, gold, once)
    if pyphen := peer("pyphen"):
        found = pyphen.Pyphen(lang="en_US")
        row["pyphen"] = agreement(lambda word: len(found.positions(word)) + 1, gold, once)
    if textstat := peer("textstat"):
        try:
            textstat.set_lang("en")
            row["textstat"] = agreement(textstat.syllable_count, gold, once)
        except LookupError:
            row["textstat"] = "failed: it looks for a dictionary to download"
    yield row


# The Spanish score of documents --------------------------------------------------------------

WORD = re.compile(r"\w+(?:[.,:'’-]\w+)*")


def true_score(document: Sequence[str], said: Mapping[str, set[int]]) -> float:
    """Give the score from the sentences that people marked and the syllables that people wrote
    down; a word that is in no list is counted by our rules, a number is one syllable."""
    words = [word for sentence in document for word in WORD.findall(sentence)]
    size = sum(_true_size(word.lower(), said) for word in words)
    return 206.835 - 62.3 * size / len(words) - len(words) / len(document)


def _true_size(word: str, said: Mapping[str, set[int]]) -> int:
    if any(char.isdigit() for char in word):
        return 1
    counted = syllables(word, "es") or 0
    known = said.get(word, {counted})
    return counted if counted in known else min(known)


def spanish_rows(folder: Path) -> Iterator[dict[str, object]]:
    """Compare our score of a text with the true one, for documents of 20 sentences each."""
    path = folder / f"wikipron/data/scrape/tsv/{PRONUNCIATIONS['es']}.tsv"
    said = data.pronounced(path) if path.is_file() else {}
    for name, language, path in data.treebanks(folder):
        if language != "es":
            continue
        gold = data.gold_sentences(path)
        pieces = [gold[at : at + DOCUMENT] for at in range(0, len(gold) - DOCUMENT + 1, DOCUMENT)]
        for form, text in (
            ("a page: titles are blocks", _page),
            ("a sentence a line", "\n".join),
            ("all on one line", " ".join),
        ):
            yield {"treebank": name, "text": form, **_errors(pieces[:50], text, said)}


def _page(sentences: Sequence[str]) -> str:
    """Write sentences as in a page: one without an end is a title and has a block of its own."""
    titles = set(sentences) - set(closed(sentences))
    return "".join(f"\n\n{each}\n\n" if each in titles else f"{each} " for each in sentences)


def _errors(
    pieces: Sequence[Sequence[str]],
    text: Callable[[Sequence[str]], str],
    said: Mapping[str, set[int]],
) -> dict[str, object]:
    band = BY_ID["inflesz"].band
    textstat = peer("textstat")
    pairs, theirs = [], []
    for piece in pieces:
        (score, *_) = analyze(blocks_of_text(text(piece)), "es").scores
        wanted = true_score(piece, said)
        pairs.append((score.value or 0.0, wanted))
        if textstat:
            textstat.set_lang("es")
            theirs.append((textstat.szigriszt_pazos(text(piece)), wanted))
    row: dict[str, object] = {"documents": len(pieces)}
    for label, found in (("", pairs), ("textstat: ", theirs)):
        if found:
            errors = [value - wanted for value, wanted in found]
            row[f"{label}mean error"] = round(statistics.mean(errors), 2)
            row[f"{label}mean absolute error"] = round(statistics.mean(map(abs, errors)), 2)
            row[f"{label}largest"] = round(max(map(abs, errors)), 2)
            row[f"{label}wrong band"] = sum(band(value) != band(true) for value, true in found)
    return row


# Cold runs --------------------------------------------------------------------------------

TEXTSTAT = """
import sys, textstat
text = open(sys.argv[1], encoding="utf-8").read()
textstat.set_lang("es")
print(textstat.szigriszt_pazos(text), textstat.fernandez_huerta(text), textstat.crawford(text))
print(textstat.gutierrez_polini(text))
"""
HANDOUT = 60_000
PLACES = ("la espalda", "la pierna", "el cuello", "la cadera", "el hombro", "la rodilla")
ACTIONS = ("camine", "descanse", "respire", "estírese", "siéntese", "levántese", "duerma")
NAMES = ("Ruiz", "Gil", "Mora", "Vega", "Ortiz", "Luna", "Soto", "Ramos", "Peña", "León", "Cruz")


def handout() -> str:
    """Write 60 KB of text in the style of a clinic; the same every time."""
    blocks: list[str] = []
    size = number = 0
    while size < HANDOUT:
        number += 1
        place, action = PLACES[number % len(PLACES)], ACTIONS[number % len(ACTIONS)]
        name = NAMES[number % len(NAMES)]
        blocks.append(
            f"Tome una tableta de {number % 9 + 1}00 mg a las {number % 12 + 1}:30 p. m. "
            f"y {action} {number % 20 + 5} minutos. Si le duele {place}, llame al Dr. "
            f"{name}{number} o vaya al consultorio n.º {number}. "
            f"¿Tiene fiebre de más de 38,{number % 10} grados?"
        )
        size += len(blocks[-1].encode()) + 2
    return "\n\n".join(blocks)


def cold_rows(text: str, python: str | None, runs: int, limit: float) -> list[dict[str, object]]:
    """Let a cold process score a handout, in turn with textstat.

    Both may keep their bytecode, as any installation does: the median is of runs that have it.
    """
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "handout.txt"
        path.write_text(text, encoding="utf-8")
        command = [*OURS, "readability", str(path), "--lang", "es"]
        contenders = [Contender(name="fbss-publish", command=command)]
        if python:
            theirs = [python, "-c", TEXTSTAT, str(path)]
            contenders.append(Contender(name="textstat", command=theirs))
        race(contenders, runs, limit, warm=False)
        return rows(contenders, kilobytes=round(path.stat().st_size / 1000))


def real_text(folder: Path) -> str | None:
    """Give as much of a Spanish treebank as a handout has, five sentences a paragraph."""
    for name, _, path in data.treebanks(folder):
        if name == "Spanish-PUD":
            gold = data.gold_sentences(path)
            blocks = [" ".join(gold[at : at + 5]) for at in range(0, len(gold), 5)]
            return "\n\n".join(blocks)[:HANDOUT]
    return None


def main() -> None:
    parser = arguments(__doc__, runs=5)
    default = os.environ.get("FBSS_REFERENCE")
    parser.add_argument("--reference", type=Path, default=Path(default) if default else None)
    parser.add_argument(
        "--with-peers", action="store_true", help="install the peers in a temporary environment"
    )
    options = parser.parse_args()
    report = Report("Readability")
    with temporary() if options.with_peers else nullcontext() as peers:
        measure(report, options, peers)
    if not peers:
        report.notes.append("Skipped: the peers (no --with-peers)")
    report.print()


def measure(report: Report, options: Namespace, peers: Peers | None) -> None:
    python = peers.python if peers else None
    if options.reference:
        for caption, table in sentence_tables(options.reference):
            report.add(caption, table)
        report.add("Syllables: % of running words right", syllable_rows(options.reference))
        report.add("Szigriszt-Pazos of Spanish documents", spanish_rows(options.reference))
    else:
        report.notes.append("Skipped: accuracy (no --reference and no FBSS_REFERENCE)")
    report.add("Syllables of words of this field: % right", medical_rows())
    texts = {"made": handout(), "real": options.reference and real_text(options.reference)}
    for kind, text in texts.items():
        if text:
            table = cold_rows(text, python, options.runs, options.limit)
            report.add(f"A cold run on a handout, {kind}", table)
    report.add("What an installation needs", sizes(peers))


if __name__ == "__main__":
    main()

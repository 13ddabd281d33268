"""How well and how fast readability is counted, beside peers where they are installed.

    python benchmarks/bench_readability.py --reference FOLDER [--python PEERS/bin/python]

FOLDER (or FBSS_REFERENCE) holds Universal Dependencies treebanks (UD_*), cmudict/cmudict.dict and
WikiPron's lists (wikipron/data/scrape/tsv). With the package wordfreq, words are weighted by
how common they are. Peers (textstat, pyphen, sentencex, yasbd) are used where they can be imported;
--python names an interpreter with textstat for the race of cold runs.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import readability_data as data
from harness import Contender, Report, arguments, race, rows

from fbss_publish.readability.blocks import blocks_of_text
from fbss_publish.readability.formulas import BY_ID
from fbss_publish.readability.report import analyze
from fbss_publish.readability.sentences import sentences
from fbss_publish.readability.syllables import syllables

PRONUNCIATIONS = {
    "es": "spa_latn_la_narrow", "it": "ita_latn_broad", "pt": "por_latn_bz_narrow",
    "fr": "fra_latn_broad", "de": "deu_latn_broad", "nl": "nld_latn_broad", "pl": "pol_latn_broad",
    "sv": "swe_latn_broad", "da": "dan_latn_broad", "nb": "nob_latn_broad", "tr": "tur_latn_broad",
    "tl": "tgl_latn_broad",
}  # fmt: skip
HYPHENS = {"es": "es_ES", "it": "it_IT", "pt": "pt_BR", "fr": "fr_FR", "de": "de_DE", "nl": "nl_NL",
           "pl": "pl_PL", "sv": "sv_SE", "da": "da_DK", "nb": "nb_NO"}  # fmt: skip
ENDS = ".!?…。！？؟।"
CLOSERS = "\"'”’»）)」 "
TOP = 20_000
DOCUMENT = 20
Cut = Callable[[str, str], list[str]]


def peer(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        return None


# Sentences --------------------------------------------------------------------------------


def ours(text: str, language: str) -> list[str]:
    return [found.text for found in sentences(text, language)]


def cutters() -> Iterator[tuple[str, Cut]]:
    yield "ours", ours
    if sentencex := peer("sentencex"):
        yield "sentencex", lambda text, language: list(sentencex.segment(language, text))
    if yasbd := peer("yasbd"):
        yield "yasbd", lambda text, language: list(yasbd.BoundaryDetector(language).segment(text))


def boundary_f1(cut: Cut, gold: list[str], language: str) -> float:
    """Compare where sentences end, in documents of some sentences each."""
    found: set[tuple[int, int]] = set()
    wanted: set[tuple[int, int]] = set()
    for at in range(0, len(gold), DOCUMENT):
        piece = gold[at : at + DOCUMENT]
        text, _ = data.joined(piece, language)
        found |= {(at, end) for end in ends(cut(text, language), text)}
        wanted |= {(at, end) for end in ends(piece, text)}
    hits = len(found & wanted)
    return 200 * hits / (len(found) + len(wanted))


def ends(pieces: list[str], text: str) -> set[int]:
    """Give where pieces end, counted in characters that are no spaces. What is lost is skipped."""
    whole = "".join(text.split())
    found, place = set(), 0
    for piece in pieces:
        bare = "".join(piece.split())
        start = whole.find(bare, place)
        if bare and start >= 0:
            place = start + len(bare)
            found.add(place)
    return found


def sentence_rows(folder: Path) -> list[dict[str, object]]:
    table: list[dict[str, object]] = []
    for name, language, path in data.treebanks(folder):
        gold = data.gold_sentences(path)
        closed = [s for s in gold if s.rstrip(CLOSERS)[-1:] in ENDS]
        row: dict[str, object] = {"treebank": name, "sentences": len(gold)}
        for label, cut in cutters():
            try:
                row[label] = round(boundary_f1(cut, gold, language), 2)
                row[f"{label}, closed"] = round(boundary_f1(cut, closed, language), 2)
            except Exception as error:
                row[label] = f"failed: {type(error).__name__}"
        table.append(row)
    mean: dict[str, object] = {"treebank": "mean", "sentences": ""}
    for label in list(table[0])[2:] if table else []:
        values = [row[label] for row in table if isinstance(row.get(label), float)]
        mean[label] = round(statistics.mean(values), 2) if values else ""  # type: ignore[type-var]
    return [*table, mean]


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
    pyphen = peer("pyphen")
    lists = {
        lang: folder / f"wikipron/data/scrape/tsv/{n}.tsv" for lang, n in PRONUNCIATIONS.items()
    }
    for language, path in {"en": folder / "cmudict/cmudict.dict", **lists}.items():
        if not path.is_file():
            continue
        found = data.cmudict(path) if language == "en" else data.pronounced(path)
        gold = {word: sizes for word, sizes in found.items() if word.isalpha() and max(sizes)}
        weight = weights(language, gold)
        row: dict[str, object] = {"language": language, "words": len(weight)}
        row["ours"] = agreement(lambda w, la=language: syllables(w, la) or 0, gold, weight)
        if pyphen and (name := {**HYPHENS, "en": "en_US"}.get(language)):
            hyphens = pyphen.Pyphen(lang=name)
            row["pyphen"] = agreement(lambda w, h=hyphens: len(h.positions(w)) + 1, gold, weight)
        yield row


# The Spanish score of documents --------------------------------------------------------------


def true_score(document: list[str]) -> float:
    import re

    words = [w for s in document for w in re.findall(r"\w+(?:[.,:'’-]\w+)*", s)]
    size = sum(1 if re.search(r"\d", w) else syllables(w, "es") or 0 for w in words)
    return 206.835 - 62.3 * size / len(words) - len(words) / len(document)


def spanish_rows(folder: Path) -> Iterator[dict[str, object]]:
    paths = [
        p for part in ("test", "dev") for n, la, p in data.treebanks(folder, part) if la == "es"
    ]
    gold = [sentence for path in paths for sentence in data.gold_sentences(path)]
    band = BY_ID["inflesz"].band
    for closed in (False, True):
        kept = [s for s in gold if not closed or s.rstrip(CLOSERS)[-1:] in ENDS]
        pieces = [kept[at : at + 20] for at in range(0, min(1000, len(kept) - 19), 20)]
        for name, glue in (("a sentence a line", "\n"), ("one line", " ")):
            pairs = []
            for piece in pieces:
                (score, *_) = analyze(blocks_of_text(glue.join(piece)), "es").scores
                pairs.append((score.value or 0.0, true_score(piece)))
            errors = [found - wanted for found, wanted in pairs]
            yield {
                "documents": len(pieces),
                "text": f"{name}{', closed sentences' if closed else ''}",
                "mean error": round(statistics.mean(errors), 2),
                "mean absolute error": round(statistics.mean(map(abs, errors)), 2),
                "wrong band": sum(band(found) != band(wanted) for found, wanted in pairs),
            }


# Cold runs --------------------------------------------------------------------------------

SENTENCE = "Tome una tableta de 500 mg por la mañana y llame al Dr. Ruiz si el dolor es nuevo. "
TEXTSTAT = """
import sys, textstat
text = open(sys.argv[1], encoding="utf-8").read()
textstat.set_lang("es")
print(textstat.szigriszt_pazos(text), textstat.fernandez_huerta(text), textstat.crawford(text))
print(textstat.gutierrez_polini(text))
"""


def cold_rows(python: str | None, runs: int, limit: float) -> list[dict[str, object]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "handout.txt"
        path.write_text("\n\n".join([SENTENCE * 5] * 130), encoding="utf-8")
        command = [sys.executable, "-m", "fbss_publish", "readability", str(path), "--lang", "es"]
        contenders = [Contender(name="fbss-publish", command=command)]
        if python:
            contenders.append(
                Contender(name="textstat", command=[python, "-c", TEXTSTAT, str(path)])
            )
        race(contenders, runs, limit, warm=False)
        return rows(contenders, kilobytes=round(path.stat().st_size / 1000))


def main() -> None:
    parser = arguments(__doc__, runs=5)
    default = os.environ.get("FBSS_REFERENCE")
    parser.add_argument("--reference", type=Path, default=Path(default) if default else None)
    parser.add_argument("--python", help="an interpreter that has textstat")
    options = parser.parse_args()
    report = Report("Readability")
    if options.reference:
        report.add(
            "Boundaries of sentences, 20 joined with a space: F1", sentence_rows(options.reference)
        )
        report.add("Syllables: % of running words right", syllable_rows(options.reference))
        report.add("Szigriszt-Pazos of Spanish documents", spanish_rows(options.reference))
    else:
        report.notes.append("Skipped: accuracy (no --reference and no FBSS_REFERENCE)")
    report.add("A cold run on a handout", cold_rows(options.python, options.runs, options.limit))
    report.print()


if __name__ == "__main__":
    main()

"""Measures where sentences end, on treebanks of Universal Dependencies, beside peers.

The measure: the first 1,000 sentences of the test part of each of 16 treebanks (15 languages),
joined with one space (none in Chinese) into documents of 20; F1 of the boundaries between
them. The end of a document is no boundary that could be missed, and does not count. 14 of the
treebanks are the parallel one (PUD: news and encyclopedia); the other two are Haitian Creole and
English from the web, where many sentences have no sign at their end and nobody can find them
on one line. Treebanks beside these 16 are measured in the same way and kept apart: they are the
ones to look at when a rule is mended, so that the 16 remain a test.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import readability_data as data

from fbss_publish.readability.sentences import sentences

_PARALLEL = (
    "Arabic Chinese English French German Hindi Italian Korean Polish Portuguese Russian Spanish "
    "Swedish Turkish"
)
MEASURED = {
    *(f"{name}-PUD" for name in _PARALLEL.split()),
    "English-EWT",
    "Haitian_Creole-Autogramm",
}
MOST = 1000
DOCUMENT = 20
ENDS = ".!?…。！？؟।"
CLOSERS = "\"'”’»）)」 "
Cut = Callable[[str, str], list[str]]


def peer(name: str) -> Any:
    """Give a module that may not be installed, or None."""
    try:
        return import_module(name)
    except ImportError:
        return None


def ours(text: str, language: str) -> list[str]:
    """Cut with the segmenter of this project."""
    return [found.text for found in sentences(text, language)]


def cutters() -> Iterator[tuple[str, Cut]]:
    """Give ours and the peers that are installed."""
    yield "ours", ours
    if sentencex := peer("sentencex"):
        yield "sentencex", lambda text, language: list(sentencex.segment(language, text))
    if yasbd := peer("yasbd"):
        yield "yasbd", lambda text, language: list(yasbd.BoundaryDetector(language).segment(text))
    if pysbd := peer("pysbd"):
        yield "pysbd", lambda text, language: pysbd.Segmenter(language, clean=False).segment(text)


def closed(gold: Sequence[str]) -> list[str]:
    """Leave out sentences without a sign at their end: titles, which are blocks in a page."""
    return [sentence for sentence in gold if sentence.rstrip(CLOSERS)[-1:] in ENDS]


def boundary_f1(cut: Cut, gold: Sequence[str], language: str) -> float:
    """Give the F1 (0 to 100) of the boundaries within documents."""
    found: set[tuple[int, int]] = set()
    wanted: set[tuple[int, int]] = set()
    for at in range(0, len(gold), DOCUMENT):
        piece = gold[at : at + DOCUMENT]
        text = data.joined(piece, language)
        whole = len("".join(text.split()))
        found |= {(at, end) for end in ends(cut(text, language), text) - {whole}}
        wanted |= {(at, end) for end in ends(piece, text) - {whole}}
    return 200 * len(found & wanted) / (len(found) + len(wanted))


def ends(pieces: Sequence[str], text: str) -> set[int]:
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


def tables(folder: Path) -> Iterator[tuple[str, list[dict[str, object]]]]:
    """Give the table of the measure and the one of all other treebanks, with their means."""
    banks = list(data.treebanks(folder))
    for caption, chosen in (
        ("of the 16 treebanks of the measure", [b for b in banks if b[0] in MEASURED]),
        ("of other treebanks, looked at", [b for b in banks if b[0] not in MEASURED]),
    ):
        if chosen:
            rows = [_row(*bank) for bank in chosen]
            yield f"Boundaries {caption}: F1", [*rows, _mean(rows)]


def _row(name: str, language: str, path: Path) -> dict[str, object]:
    gold = data.gold_sentences(path)[:MOST]
    row: dict[str, object] = {"treebank": name, "sentences": len(gold)}
    for label, cut in cutters():
        for kind, kept in (("", gold), (", closed", closed(gold))):
            try:
                row[label + kind] = round(boundary_f1(cut, kept, language), 2)
            except Exception as error:
                row[label + kind] = f"failed: {type(error).__name__}"
    return row


def _mean(rows: Sequence[dict[str, object]]) -> dict[str, object]:
    mean: dict[str, object] = {"treebank": f"mean of {len(rows)}", "sentences": ""}
    for label in list(rows[0])[2:]:
        values = [value for row in rows if isinstance(value := row[label], float)]
        mean[label] = round(statistics.mean(values), 2) if values else ""
        if len(values) < len(rows):
            mean[label] = f"{mean[label]} (of {len(values)})"
    return mean

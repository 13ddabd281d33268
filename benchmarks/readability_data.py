"""Reads what the measurements of readability are made on: treebanks, dictionaries, tongues."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

NO_SPACE = {"zh", "ja", "th"}

TREEBANKS = {
    "Arabic": "ar", "Chinese": "zh", "Danish": "da", "Dutch": "nl", "English": "en", "French": "fr",
    "German": "de", "Haitian": "ht", "Hindi": "hi", "Italian": "it", "Japanese": "ja",
    "Korean": "ko", "Polish": "pl", "Portuguese": "pt", "Russian": "ru", "Spanish": "es",
    "Swedish": "sv", "Turkish": "tr", "Vietnamese": "vi",
}  # fmt: skip


def treebanks(folder: Path, part: str = "test") -> Iterator[tuple[str, str, Path]]:
    """Give name, language and file of each treebank (Universal Dependencies, CoNLL-U)."""
    for bank in sorted(folder.glob("UD_*")):
        language = TREEBANKS.get(bank.name[3:].split("-")[0].split("_")[0])
        for path in sorted(bank.glob(f"*-{part}.conllu")):
            if language:
                yield bank.name[3:], language, path


def gold_sentences(path: Path) -> list[str]:
    """Give the sentences of a treebank as they stand in its text."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line[8:].strip() for line in lines if line.startswith("# text =")]


def joined(sentences: Sequence[str], language: str) -> str:
    """Join sentences on one line, as the script does."""
    return ("" if language in NO_SPACE else " ").join(sentences)


# Syllables ------------------------------------------------------------------------------------

VOWELS = set("aeiouyæœøɐɑɒɔəɘɚɛɜɝɞɤɨɪɯɵɶʉʊʌʏ")


def nuclei(pronunciation: str) -> int:
    """Count the syllables of a pronunciation in IPA, its segments with spaces between them."""
    return sum(_syllabic(unicodedata.normalize("NFD", part)) for part in pronunciation.split())


def _syllabic(segment: str) -> bool:
    """Say whether a segment is a nucleus: a vowel without the sign for non-syllabic, or a
    consonant with the sign for syllabic. A diphthong is one."""
    for place, char in enumerate(segment):
        marks = re.match(r"[\u0300-\u036f\u02b0-\u02ff]*", segment[place + 1 :])
        following = marks[0] if marks else ""
        if char in VOWELS and "\u032f" not in following:
            return True
        if "\u0329" in following or "\u030d" in following:
            return True
    return False


def pronounced(path: Path) -> dict[str, set[int]]:
    """Give the numbers of syllables that a WikiPron list tells for each word."""
    found: dict[str, set[int]] = defaultdict(set)
    german = path.name.startswith("deu")
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, said = line.partition("\t")
        if german:
            said = re.sub("(a|ɔ) [ɪʊʏiuy]\u032f?", r"\1", said)
        if word == word.lower() or german:
            found[word.lower()].add(nuclei(said))
    return found


def either_ending(word: str, sizes: set[int]) -> set[int]:
    """Let a final Portuguese -ia, -io or -ua after the accent be one syllable or two: grammars
    allow both (Acordo Ortográfico 1990, base XI, 2: “proparoxítonas aparentes”)."""
    if re.search(r"[áéíóúâêô].*[^aeiou][iueo][ao]s?$", word):
        return sizes | {size - 1 for size in sizes}
    return sizes


def cmudict(path: Path) -> dict[str, set[int]]:
    """Give the numbers of syllables that CMUdict tells for each word."""
    found: dict[str, set[int]] = defaultdict(set)
    for line in path.read_text(encoding="utf-8").splitlines():
        word, _, said = line.split("#")[0].partition(" ")
        count = sum(phone[-1].isdigit() for phone in said.split())
        if count:
            found[re.sub(r"\(\d+\)$", "", word)].add(count)
    return found

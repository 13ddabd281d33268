"""Words: what a reader counts as one.

A number with its sign, decimals and unit, a dose (“500 mg”), a time (“3:30 p.m.”), a telephone
number, an address of the web or of a mailbox is one word of one syllable: the formulas were
fitted on running words, and no two people read digits aloud alike. Combining marks belong to
their letter. Apostrophes and hyphens within a word belong to it, except where a language writes
two words with an apostrophe between them: French “l’eau” and Italian “l’acqua” are two.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from fbss_publish.readability.languages import UNSPACED, base
from fbss_publish.readability.word_patterns import TOKEN

Segmenter = Callable[[str], Iterable[str]]
"""Cuts text of a script without spaces into words; see `words`."""

_ELISION = {
    "fr": re.compile(r"(?i)(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\w)"),
    "it": re.compile(r"(?i)\w+['’](?=\w)"),
    "ca": re.compile(r"(?i)[dlmnst]['’](?=\w)"),
}


class Shape(StrEnum):
    """What a word is made of."""

    WORD = "word"
    NUMBER = "number"
    ADDRESS = "address"
    INITIALS = "initials"
    SIGN = "sign"


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands in the text, and what it is made of.

    A `sign` is one character of a script without spaces, where no segmenter was given.
    """

    text: str
    shape: Shape = Shape.WORD


_SHAPES = {
    "address": Shape.ADDRESS,
    "number": Shape.NUMBER,
    "dotted": Shape.INITIALS,
    "word": Shape.WORD,
    "sign": Shape.SIGN,
}


def words(text: str, lang: str, segmenter: Segmenter | None = None) -> tuple[Word, ...]:
    """Give the words of a text in their order.

    Chinese, Japanese, Thai, Lao, Khmer and Burmese are cut by `segmenter`; without one, each
    character with its marks stands for a word, which the counts call by its name.
    """
    language = base(lang)
    text = text.replace("\u00ad", "")
    if segmenter and language in UNSPACED:
        return tuple(_segmented(text, segmenter))
    return tuple(_tokens(text, _ELISION.get(language)))


def _tokens(text: str, elision: re.Pattern[str] | None) -> Iterator[Word]:
    for found in TOKEN.finditer(text):
        shape = _SHAPES[found.lastgroup or "word"]
        token = found[0].strip()
        if shape is Shape.WORD and elision:
            while part := elision.match(token):
                yield Word(part[0])
                token = token[part.end() :]
        yield Word(token, shape)


def _segmented(text: str, segmenter: Segmenter) -> Iterator[Word]:
    for piece in segmenter(text):
        if not any(char.isalnum() for char in piece):
            continue
        found = TOKEN.fullmatch(piece.strip())
        shape = _SHAPES[found.lastgroup or "word"] if found else Shape.WORD
        yield Word(piece.strip(), Shape.WORD if shape is Shape.SIGN else shape)

"""From blocks to counts: each sentence, each word, and their sums."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from fbss_publish.readability.blocks import Block
from fbss_publish.readability.counts import LONG, Counts, total
from fbss_publish.readability.familiar import is_familiar
from fbss_publish.readability.fog import is_hard
from fbss_publish.readability.languages import other_letters
from fbss_publish.readability.sentences import sentences
from fbss_publish.readability.syllables import has_counter, syllables
from fbss_publish.readability.words import Segmenter, Shape, Word, words


@dataclass(frozen=True, kw_only=True, slots=True)
class CountedSentence:
    """A sentence, where it stands, its words and what was counted in it.

    `block` is the number of its block, `start` and `end` are its place in the block's text;
    `ref`, `line` and `kind` are those of the block.
    """

    text: str
    block: int
    start: int
    end: int
    words: tuple[Word, ...]
    counts: Counts
    kind: str = "paragraph"
    ref: int | None = None
    line: int | None = None
    lang: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Helps:
    """What the standard library has not.

    `segmenter` cuts scripts without spaces into words; `familiar` is a list of familiar words
    in small letters.
    """

    segmenter: Segmenter | None = None
    familiar: Container[str] | None = None


def count(blocks: Iterable[Block], lang: str, helps: Helps = Helps()) -> Counts:
    """Count a text."""
    return total((each.counts for each in counted(blocks, lang, helps)), nothing(lang, helps))


def nothing(lang: str, helps: Helps = Helps()) -> Counts:
    """Give the counts of no text: what has no counter in a language stays unknown."""
    return replace(counts_of((), lang, helps.familiar), sentences=0)


def counted(
    blocks: Iterable[Block],
    lang: str,
    helps: Helps = Helps(),
) -> Iterator[CountedSentence]:
    """Give every sentence that has a word, with its counts."""
    for number, block in enumerate(blocks):
        for sentence in sentences(block.text, lang):
            found = words(sentence.text, lang, helps.segmenter)
            if not found:
                continue
            yield CountedSentence(
                text=sentence.text,
                block=number,
                start=sentence.start,
                end=sentence.end,
                words=found,
                counts=counts_of(found, lang, helps.familiar),
                kind=block.kind,
                ref=block.ref,
                line=block.line,
                lang=block.lang,
            )


def counts_of(found: Sequence[Word], lang: str, familiar: Container[str] | None = None) -> Counts:
    """Count the words of a sentence."""
    known = has_counter(lang)
    sizes = [syllables_of(word, lang) or 0 for word in found] if known else []
    letters = [letters_of(word) for word in found]
    return Counts(
        sentences=1,
        words=len(found),
        syllables=sum(sizes) if known else None,
        letters=sum(letters),
        characters=sum(sum(map(str.isalnum, word.text)) for word in found),
        signs=sum(word.shape is Shape.SIGN for word in found),
        other_letters=sum(other_letters(word.text, lang) for word in found),
        complex_words=sum(size >= 3 for size in sizes) if known else None,
        complex_words_4=sum(size >= 4 for size in sizes) if known else None,
        fog_hard=_fog_hard(found, sizes, lang) if known else None,
        monosyllables=sum(size <= 1 for size in sizes) if known else None,
        long_words=sum(size > LONG for size in letters),
        lettered_words=sum(size > 0 for size in letters),
        letters_squared=sum(size * size for size in letters),
        unfamiliar=None if familiar is None else _unfamiliar(found, familiar),
    )


def _unfamiliar(found: Sequence[Word], familiar: Container[str]) -> int:
    return sum(
        not is_familiar(word, familiar, first=number == 0) for number, word in enumerate(found)
    )


def syllables_of(word: Word, lang: str) -> int | None:
    """Count the syllables of a word of a text; numbers and addresses have one."""
    if not has_counter(lang):
        return None
    if word.shape in (Shape.NUMBER, Shape.ADDRESS):
        return 1
    return syllables(word.text, lang)


def letters_of(word: Word) -> int:
    """Count the letters of a word. An address or a number is no long word."""
    if word.shape in (Shape.NUMBER, Shape.ADDRESS):
        return 0
    return len(word.text) if word.text.isalpha() else sum(map(str.isalpha, word.text))


def _fog_hard(found: Sequence[Word], sizes: Sequence[int], lang: str) -> int:
    return sum(
        size >= 3 and is_hard(word.text, lang, first=number == 0)
        for number, (word, size) in enumerate(zip(found, sizes, strict=True))
    )

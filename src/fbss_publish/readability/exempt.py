"""Terms that cannot be avoided: each counts as one word of one syllable.

“Failed back surgery syndrome” is the name of what the patient has. A text is scored with it and
without it: the second time a short stand-in takes its place, so that the sentence stays one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fbss_publish.readability.counting import CountedSentence, Helps, counts_of
from fbss_publish.readability.counts import Counts
from fbss_publish.readability.words import Shape, Word, words

_STAND_IN = Word("0", Shape.NUMBER)


@dataclass(frozen=True, slots=True)
class Exempted:
    """The counts of each sentence with the terms put aside, and which terms were found."""

    counts: tuple[Counts, ...]
    terms: tuple[str, ...]


_NO_HELPS = Helps()


def exempted(
    found: Iterable[CountedSentence],
    terms: Sequence[str],
    lang: str,
    helps: Helps = _NO_HELPS,
) -> Exempted:
    """Count sentences again with the terms put aside, the longest term first."""
    keys = {key: term for term in terms if (key := _key(words(term, lang, helps.segmenter)))}
    longest = max(map(len, keys), default=0)
    counts, seen = [], {}
    for sentence in found:
        if not keys:
            counts.append(sentence.counts)
            continue
        rest, hits = _without(sentence.words, keys, longest)
        seen.update(dict.fromkeys(hits))
        counts.append(counts_of(rest, lang, helps.familiar) if hits else sentence.counts)
    return Exempted(tuple(counts), tuple(seen))


def _key(found: Iterable[Word]) -> tuple[str, ...]:
    return tuple(word.text.casefold() for word in found)


def _without(
    found: Sequence[Word], keys: dict[tuple[str, ...], str], longest: int
) -> tuple[list[Word], list[str]]:
    rest: list[Word] = []
    hits: list[str] = []
    folded = _key(found)
    place = 0
    while place < len(found):
        for size in range(min(longest, len(found) - place), 0, -1):
            if term := keys.get(folded[place : place + size]):
                rest.append(_STAND_IN)
                hits.append(term)
                place += size
                break
        else:
            rest.append(found[place])
            place += 1
    return rest, hits

"""The text of a page is looked for in the speech of its sheet, in order.

Texts that stand once in both are anchors; the longest run of anchors in the same order holds
the rest together. What is left between two anchors is looked for there, then anywhere.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fbss_publish.check.semantic.model import Text
from fbss_publish.check.semantic.norm import bare
from fbss_publish.check.semantic.speech import WALL, Speech

_ANCHOR = 6
"""Characters that a text needs to hold others together."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Where each text of the page is spoken.

    `spans` has None for texts that were not found; `moved` are those found out of order,
    `lost` the required ones that were not found, each by its number. `extra` are stretches
    of the speech that the page does not have.
    """

    spans: tuple[Span | None, ...]
    moved: tuple[int, ...]
    lost: tuple[int, ...]
    extra: tuple[Span, ...]


def align(texts: Sequence[Text], speech: Speech) -> Alignment:
    """Find the texts of a page in the speech of a PDF."""
    strings = [bare(text.text) for text in texts]
    end = speech.text.find(WALL)
    end = len(speech.text) if end < 0 else end
    anchors = _anchors(strings, speech.text, end)
    chain = _in_order(anchors)
    spans: list[Span | None] = [None] * len(strings)
    for index in chain:
        spans[index] = (anchors[index], anchors[index] + len(strings[index]))
    moved = sorted(set(anchors) - set(chain))
    for index in moved:
        spans[index] = (anchors[index], anchors[index] + len(strings[index]))
    _fill(texts, strings, speech, chain, spans, end)
    _reclaim(texts, strings, spans)
    late = list(_anywhere(texts, strings, speech.text, spans, end))
    wanted = [i for i, text in enumerate(texts) if strings[i] and not text.optional]
    return Alignment(
        spans=tuple(spans),
        moved=tuple(sorted({*(i for i in moved if not texts[i].optional), *late})),
        lost=tuple(i for i in wanted if spans[i] is None),
        extra=tuple(_rest(spans, end)),
    )


def _anchors(strings: Sequence[str], text: str, end: int) -> dict[int, int]:
    """Give the place of each text that stands once in the page and once in the speech."""
    times = Counter(strings)
    found = {}
    for index, string in enumerate(strings):
        if len(string) >= _ANCHOR and times[string] == 1:
            place = text.find(string, 0, end)
            if place >= 0 and text.find(string, place + 1, end) < 0:
                found[index] = place
    return found


def _in_order(anchors: dict[int, int]) -> list[int]:
    """Give the longest run of anchors whose places rise (patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    before: dict[int, int | None] = {}
    for index, place in anchors.items():
        at = bisect_left(tops, place)
        before[index] = piles[at - 1] if at else None
        tops[at : at + 1] = [place]
        piles[at : at + 1] = [index]
    chain: list[int] = []
    last = piles[-1] if piles else None
    while last is not None:
        chain.append(last)
        last = before[last]
    return chain[::-1]


def _fill(
    texts: Sequence[Text], strings: Sequence[str], speech: Speech,
    chain: Sequence[int], spans: list[Span | None], end: int,
) -> None:  # fmt: skip
    """Look between neighbouring anchors for the texts that stand between them in the page."""
    taken = sorted(span for span in spans if span)
    edges = [-1, *chain, len(strings)]
    for left, right in pairwise(edges):
        low = spans[left][1] if left >= 0 and spans[left] else 0  # type: ignore[index]
        high = spans[right][0] if right < len(strings) and spans[right] else end  # type: ignore[index]
        for index in range(left + 1, right):
            string = strings[index]
            if spans[index] or not string:
                continue
            low = _after(taken, low)
            place = _place(string, speech, low, high, optional=texts[index].optional)
            if place >= 0:
                spans[index] = (place, place + len(string))
                low = place + len(string)


def _reclaim(texts: Sequence[Text], strings: Sequence[str], spans: list[Span | None]) -> None:
    """Give a place that a text took which need not be there to one that has to be.

    The title in a line that says where the reader is must not stand for the heading.
    """
    takers = {strings[i]: i for i, text in enumerate(texts) if text.optional and spans[i]}
    for index, string in enumerate(strings):
        taker = takers.get(string)
        if taker is None or spans[index] or texts[index].optional:
            continue
        needed = [span for i, span in enumerate(spans) if not texts[i].optional]
        place = index - sum(text.optional for text in texts[:index])
        low = next((span[1] for span in needed[:place][::-1] if span), 0)
        high = next((span[0] for span in needed[place + 1 :] if span), None)
        span = spans[taker]
        if span and low <= span[0] and (high is None or span[1] <= high):
            spans[index], spans[taker] = span, None


def _after(taken: Sequence[Span], place: int) -> int:
    """Step over a text that is here although it belongs elsewhere."""
    at = bisect_left(taken, (place, place))
    return taken[at][1] if at < len(taken) and taken[at][0] == place else place


def _place(string: str, speech: Speech, low: int, high: int, *, optional: bool) -> int:
    start = low
    while start < high:
        if speech.text.startswith(string, start):
            return start if start + len(string) <= high else -1
        segment = next(speech.at(start, start + 1), None)
        if segment is None or segment.role != "label":
            break
        start += len(segment.text)
    if optional and len(string) < _ANCHOR:
        return -1
    return speech.text.find(string, low, high)


def _anywhere(
    texts: Sequence[Text], strings: Sequence[str], text: str, spans: list[Span | None], end: int
) -> Iterator[int]:
    """Look for what is left among all that is not taken yet; give what is out of order."""
    free = list(_rest(spans, end)) + ([(end, len(text))] if end < len(text) else [])
    for index, string in enumerate(strings):
        if spans[index] or len(string) < 2 or texts[index].optional:
            continue
        for low, high in free:
            place = text.find(string, low, high)
            if place >= 0:
                spans[index] = (place, place + len(string))
                free = [(a, b) for a, b in _cut(free, spans[index]) if a < b]
                if place < end:
                    yield index
                break


def _cut(free: Sequence[Span], taken: Span | None) -> Iterator[Span]:
    for low, high in free:
        if taken and low <= taken[0] and taken[1] <= high:
            yield low, taken[0]
            yield taken[1], high
        else:
            yield low, high


def _rest(spans: Sequence[Span | None], end: int) -> Iterator[Span]:
    """Give the stretches that no text has taken."""
    place = 0
    for low, high in sorted(span for span in spans if span and span[1] <= end):
        if low > place:
            yield place, low
        place = max(place, high)
    if place < end:
        yield place, end

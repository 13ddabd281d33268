"""All numbers of a text, and which of one text have no counterpart in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from functools import lru_cache

from fbss_publish.check.text.number import Number, Value, digits
from fbss_publish.check.text.number_words import scale_after, scale_before, words

_MONTH_AFTER = re.compile(r"\s?[月월]")
_MONTH_BEFORE = re.compile(r"tháng\s$", re.IGNORECASE)
_WEEKDAY_BEFORE = re.compile(r"\bthứ\s$", re.IGNORECASE)
_STEPS = ("zh", "ja", "ko")
_STEP = {"万": 10**4, "萬": 10**4, "만": 10**4, "亿": 10**8, "億": 10**8, "억": 10**8}
_EACH = re.compile(r"[1１](?:회|回|次|일|日)")
"""What says “each time” or “a day” without counting."""

_HALF = Decimal("0.5")
_NEAR = 24
_PARTS = re.compile(r"[.;:!?。！？؟।]")


@dataclass(frozen=True, slots=True)
class Difference:
    """Numbers without a counterpart: those only the source has, those only the target has.

    `reworded` are pairs of number words that differ, as “two” and “tres”.
    """

    missing: tuple[Number, ...]
    added: tuple[Number, ...]
    reworded: tuple[tuple[Number, Number], ...]

    @property
    def size(self) -> int:
        """The number of digits without a counterpart."""
        return len(self.missing) + len(self.added)


@lru_cache(maxsize=512)
def numbers(text: str, language: str, *, spaced: bool = True) -> tuple[Number, ...]:
    """Give every number of a text in its order."""
    found = [_in_context(n, text, language) for n in digits(text, language, spaced=spaced)]
    found = list(_stepped(found, text)) if language in _STEPS else found
    limits = [(n.start, n.end) for n in found]
    loose = [w for w in words(text, language) if not any(s <= w.start < e for s, e in limits)]
    read = sorted([*found, *loose], key=lambda n: (n.start, n.end))
    halves = [n.start for n in read if n.loose and n.values == {_HALF}]
    return tuple(_and_a_half(n, text, halves) for n in read) if halves else tuple(read)


def _and_a_half(number: Number, text: str, halves: Sequence[int]) -> Number:
    """Add what a number means with the half after it: “una tableta y media”."""
    after = [start for start in halves if 0 < start - number.end < _NEAR]
    if not after or _PARTS.search(text[number.end : after[0]]):
        return number
    more = {v + _HALF for v in number.values if isinstance(v, Decimal) and v == v // 1 and v}
    return replace(number, values=number.values | more)


def _stepped(found: Sequence[Number], text: str) -> Iterator[Number]:
    """Put 39만 9천 and 3亿5000万 together, where each step is smaller than the one before."""
    waiting: Number | None = None
    for number in found:
        if waiting and _follows(waiting, number, text):
            values = {a + b for a in waiting.values for b in number.values
                      if isinstance(a, Decimal) and isinstance(b, Decimal)}  # fmt: skip
            written = text[waiting.start : number.end]
            waiting = replace(waiting, text=written, end=number.end, values=frozenset(values))
            continue
        if waiting:
            yield waiting
        waiting = number
    if waiting:
        yield waiting


def _follows(first: Number, second: Number, text: str) -> bool:
    gap = text[first.end : second.start]
    scale = _STEP.get(first.text[-1:], 0)
    smaller = all(isinstance(value, Decimal) and value < scale for value in second.values)
    return bool(scale) and not gap.strip() and len(gap) < 2 and smaller


def _in_context(number: Number, text: str, language: str) -> Number:
    """Take in what stands around a number: “million”, 月, “tháng”."""
    before = text[max(0, number.start - 7) : number.start]
    if _WEEKDAY_BEFORE.search(before):
        return replace(number, loose=True)
    if _MONTH_AFTER.match(text, number.end) or _MONTH_BEFORE.search(before):
        return replace(number, month=True)
    if language in _STEPS and _EACH.fullmatch(text[number.start : number.end + 1]):
        return replace(number, loose=True)
    factor, end = scale_after(text, number.end, language)
    if factor == 1:
        factor = scale_before(text, number.start, language)
    if factor == 1:
        return number
    values = frozenset(_times(value, factor) for value in number.values)
    return replace(number, text=text[number.start : end], end=end, values=values)


def _times(value: Value, factor: Decimal) -> Value:
    if isinstance(value, str):
        return value
    with localcontext() as context:
        context.prec = 60
        return (value * factor).normalize()


def difference(source: str, target: str, source_language: str, language: str) -> Difference:
    """Compare the numbers of two texts as multisets of what they can mean.

    A space between digits may group them or part two numbers; the reading with the fewest
    differences counts.
    """
    best: Difference | None = None
    for left in _readings(source, source_language):
        for right in _readings(target, language):
            found = _compare(left, right)
            if best is None or found.size < best.size:
                best = found
            if not best.size:
                return best
    return best or Difference((), (), ())


def _readings(text: str, language: str) -> list[tuple[Number, ...]]:
    joined, apart = (numbers(text, language, spaced=s) for s in (True, False))
    return [joined] if joined == apart else [joined, apart]


def _compare(source: Sequence[Number], target: Sequence[Number]) -> Difference:
    """Pair digits with digits, words with words, and only then digits with spare words.

    So the “dos” that stands for a “two” cannot stand for a dropped 2 as well.
    """
    missing, added = matched(_by(source, loose=False), _by(target, loose=False))
    (left, weak_left), (right, weak_right) = _words(source), _words(target)
    words_left, words_right = matched(left, right)
    missing, words_right = matched(missing, [*words_right, *weak_right])
    added, words_left = matched(added, [*words_left, *weak_left])
    return Difference(tuple(missing), tuple(added), _reworded(words_left, words_right))


def _words(found: Sequence[Number]) -> tuple[list[Number], list[Number]]:
    """Part the words into those that are numbers and those that may be articles."""
    loose = _by(found, loose=True)
    return [n for n in loose if not n.weak], [n for n in loose if n.weak]


def _by(found: Sequence[Number], *, loose: bool) -> list[Number]:
    return [number for number in found if number.loose is loose]


def matched(left: Sequence[Number], right: Sequence[Number]) -> tuple[list[Number], list[Number]]:
    """Pair numbers that can mean the same; give those of both sides that stay alone."""
    rest = list(right)
    alone = []
    for number in sorted(left, key=lambda n: len(n.values)):
        partner = min(
            (other for other in rest if number.meets(other)),
            key=lambda other: (len(other.values), other.month is not number.month),
            default=None,
        )
        if partner is None:
            alone.append(number)
        else:
            rest.remove(partner)
    return sorted(alone, key=lambda n: n.start), rest


def _reworded(
    source: Sequence[Number], target: Sequence[Number]
) -> tuple[tuple[Number, Number], ...]:
    """Pair number words that differ, where there is exactly one on each side."""
    alone, rest = matched(_telling(source), _telling(target))
    return ((alone[0], rest[0]),) if len(alone) == len(rest) == 1 else ()


def _telling(found: Sequence[Number]) -> list[Number]:
    """Keep the words that are numbers in any context: one and ordinals of idioms are not."""
    return [
        n for n in found
        if not n.month and all(isinstance(v, Decimal) and 2 <= v <= 12 for v in n.values)
    ]  # fmt: skip

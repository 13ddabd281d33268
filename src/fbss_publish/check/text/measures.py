"""Numbers with the units that they count, and lengths of time that are the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from fbss_publish.check.lexicon.load import lexicon
from fbss_publish.check.text.letters import boundary, marks
from fbss_publish.check.text.number import Number, Value
from fbss_publish.check.text.read_numbers import numbers

SPACELESS = ("zh", "ja", "ko")
"""Languages in which a unit may be followed by letters of the next word or an ending."""

SECONDS = {
    "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "year": 31536000,
}  # fmt: skip
_MONTHS = {"month": 1, "year": 12}
_FORTNIGHT = ("fr", "es", "it", "pt")
"""Languages in which two weeks are fifteen days (quinze jours)."""

_RANGE = re.compile(
    r"[^\W\d_]{0,9}\s?(?:[-–—~～/]|to|or|and|a|o|y|u|e|ou|et|à|bis|oder|und|إلى|الى|أو|و|至|到|或|от|до|или|и"
    r"|تا|یا|से|या|đến|hoặc|에서|hanggang|hingga|rive)\s?"
)
_MARKS = re.compile("[\u064b-\u0652\u0640]")
_GAP = r"[ \u00a0\u202f\u200c\n-]{0,2}"


@dataclass(frozen=True, slots=True)
class Bound:
    """A number and what it counts."""

    number: Number
    unit: str


@lru_cache(maxsize=512)
def bound(text: str, language: str) -> tuple[Bound, ...]:
    """Give the numbers of a text that stand with a unit; in “3 to 5 days” both do."""
    text = cleaned(text, language)
    found = numbers(text, language)
    units = [_unit_of(text, number, language) for number in found]
    for index in range(len(found) - 2, -1, -1):
        between = text[found[index].end : found[index + 1].start]
        if units[index] is None and _RANGE.fullmatch(between):
            units[index] = units[index + 1]
    return tuple(Bound(n, unit) for n, unit in zip(found, units, strict=True) if unit)


def names_unit(text: str, unit: str, language: str) -> bool:
    """Say whether a text has a unit anywhere; True where no list knows its words."""
    pattern = _anywhere(unit, language)
    return pattern is None or pattern.search(cleaned(text, language)) is not None


def equal_times(number: Number, text: str, language: str, other: str, other_language: str) -> bool:
    """Say whether a length of time in `text` is one of `other` in other units: 24 hours, a day."""
    ours = {
        length
        for item in bound(text, language)
        if (item.number.start, item.number.end) == (number.start, number.end)
        for length in _item_lengths(item, language)
    }
    return bool(ours) and not ours.isdisjoint(_all_lengths(other, other_language))


def cleaned(text: str, language: str) -> str:
    """Give a text in the form in which the list of units has its words."""
    text = unicodedata.normalize("NFC", text)
    return _MARKS.sub("", text) if language == "ar" else text


def _all_lengths(text: str, language: str) -> set[tuple[str, Decimal]]:
    """Give the lengths of time that a text names; a unit without a number counts as one."""
    found: set[tuple[str, Decimal]] = set()
    for item in bound(text, language):
        found.update(_item_lengths(item, language))
    text = cleaned(text, language)
    ends = {number.end for number in numbers(text, language)}
    for unit in (*SECONDS, "month"):
        pattern = _anywhere(unit, language)
        hits = pattern.finditer(text) if pattern else ()
        if any(not ends & set(range(hit.start() - 4, hit.start() + 1)) for hit in hits):
            found.update(_lengths([Decimal(1)], unit))
    return found


def _item_lengths(item: Bound, language: str) -> Iterator[tuple[str, Decimal]]:
    yield from _lengths(item.number.values, item.unit)
    if language in _FORTNIGHT and item.unit == "day" and Decimal(15) in item.number.values:
        yield from _lengths([Decimal(14)], "day")


def _lengths(values: Iterable[Value], unit: str) -> Iterator[tuple[str, Decimal]]:
    for value in values:
        if isinstance(value, Decimal) and value < 10_000:
            if unit in SECONDS:
                yield "seconds", (value * SECONDS[unit]).normalize()
            if unit in _MONTHS:
                yield "months", (value * _MONTHS[unit]).normalize()


def _unit_of(text: str, number: Number, language: str) -> str | None:
    """Give the unit beside a number, or within it: يومين is two days."""
    table = lexicon("units").get(language, {})
    if re.fullmatch(table.get("inside", "(?!)"), number.text, re.IGNORECASE):
        return _match(_forms(language), number.text, language)
    place = table.get("place")
    if place == "before" and (unit := _unit_before(text, number.start, language)):
        return unit
    part = all(isinstance(value, Decimal) and value < 1 for value in number.values)
    return _unit_after(text, number.end, language, part=part)


def _match(forms: Sequence[tuple[str, str]], text: str, language: str) -> str | None:
    found = _whole(language).fullmatch(text)
    return forms[(found.lastindex or 1) - 1][1] if found else None


def _unit_after(text: str, end: int, language: str, *, part: bool) -> str | None:
    table = lexicon("units").get(language, {})
    link = table.get("part", "") if part else table.get("link", "")
    found = _beside(language, link).match(text, end)
    return _forms(language)[(found.lastindex or 1) - 1][1] if found else None


def _unit_before(text: str, start: int, language: str) -> str | None:
    before = re.split(r"[\s\u00a0]+", text[:start].rstrip())[-1]
    return _match(_forms(language), before, language)


@cache
def _forms(language: str) -> tuple[tuple[str, str], ...]:
    """Give the patterns of all forms and their units, the longest form first."""
    lists = lexicon("units")
    listed = [
        (form, unit)
        for table in (lists.get(language, {}), lists["all"])
        for unit, forms in table.items()
        if unit not in ("inside", "link", "part", "place")
        for form in forms.split()
    ]
    listed.sort(key=lambda item: -len(item[0]))
    return tuple((_pattern(form, language), unit) for form, unit in listed)


def _pattern(form: str, language: str) -> str:
    """Give the pattern of a form. What stands in brackets at its end must not follow."""
    bare, _, condition = form.partition("(?")
    text = re.escape(bare.rstrip("*")).replace("_", r"[\s\u00a0\u200c]")
    if condition:
        text += f"(?{condition}"
    if bare.endswith("*"):
        return text + rf"(?:[^\W\d_]|[{marks()}])*" + boundary()
    if language in SPACELESS:
        return text + ("(?![A-Za-z])" if bare.isascii() else "")
    return text + (boundary() if bare[-1].isalpha() else "")


def _case(language: str) -> re.RegexFlag:
    return re.NOFLAG if language in SPACELESS else re.IGNORECASE


@cache
def _beside(language: str, link: str) -> re.Pattern[str]:
    forms = "|".join(f"({pattern})" for pattern, _ in _forms(language))
    return re.compile(rf"{_GAP}{link}(?:{forms})", _case(language))


@cache
def _whole(language: str) -> re.Pattern[str]:
    return re.compile("|".join(f"({p})" for p, _ in _forms(language)), _case(language))


@cache
def _anywhere(unit: str, language: str) -> re.Pattern[str] | None:
    """Give the pattern of a unit; None where the language has no words for it."""
    own = lexicon("units").get(language, {})
    if unit not in own and not (language in lexicon("units") and unit in lexicon("units")["all"]):
        return None
    start = "" if language in SPACELESS else r"(?<![^\W\d_])"
    forms = "|".join(pattern for pattern, name in _forms(language) if name == unit)
    return re.compile(rf"{start}(?:{forms})", _case(language))

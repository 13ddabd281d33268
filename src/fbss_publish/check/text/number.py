"""Numbers in a text, each as the set of values that it can mean.

`1.000` is a thousand to one reader and one to another, so a number is not compared by its
digits but by what it can stand for. Digits may be those of any script (Unicode, Nd).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

Value = Decimal | str
"""A value; text where there are more digits than anybody counts with."""

_LONGEST = 24
_SPACES = " \u00a0\u202f\u2009'’"
_JOINED = rf"(?<!\d)\d{{1,3}}(?:[{_SPACES}]\d{{3}})+(?!\d)(?:[.,٫]\d+)?"
_PLAIN = r"(?<![\w.])\.\d+|\d+(?:[.,٫٬]\d+)*"
_SIGN = "[¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]"
_FRACTION = rf"(?<![\d.,/])\d{{1,2}}[ \u00a0\u202f]?{_SIGN}|{_SIGN}"
_WRITTEN = r"(?<![\d/.,])(?:\d[ \u00a0])?[1-9]/(?:[2-9]|1\d)(?![\d/])"
_WITH_SPACES = re.compile(rf"{_FRACTION}|{_JOINED}|{_PLAIN}")
_WITHOUT_SPACES = re.compile(rf"{_FRACTION}|{_WRITTEN}|{_PLAIN}")
_DATE = re.compile(
    r"(?<![\d./-])(?:\d{1,2}(?:([./-])\d{1,2}\1|[-./] ?\d{1,2}[-./] ?)(?:\d{4}|\d\d)"
    r"|\d{4}(?:-\d\d?-|/\d\d?/|\. ?\d\d?\. ?)\d\d?)(?![\d/-])"
)
_CLOCK = re.compile(
    r"(?<![\d.,])\d{1,2}\.[0-5]\d(?=[ \u00a0\u202f]?(?:Uhr|hrs?\b|h\b|ч\b|น\.|WIB))"
)
_SINCE = re.compile(r"(?<!\d)(19|20)\d\d[-–/]$")
_FULL_HOUR = re.compile(r"\d:00$")
_COUNTS = re.compile(r"[\s-]{1,2}[^\W\d_]")
_LABEL = re.compile(r"[\w#(/-]")
_POINT = frozenset({"en", "zh", "ja", "ko", "th", "he", "hi", "bn", "ur", "sw", "fil", "pa", "ta"})
"""Languages in which a point is a decimal point and a comma groups (CLDR, number symbols)."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number at `start` to `end` of a text. A `loose` one may be left out or explained.

    Digits are never loose; number words, Roman numerals and the names of months are.
    `month` marks a number that names a month, as in 3月. A `weak` word, such as an article,
    stands for a 1 only where that counts something: for “1 tablet”, not for “table 1”.
    """

    text: str
    start: int
    end: int
    values: frozenset[Value]
    loose: bool = False
    month: bool = False
    weak: bool = False
    counts: bool = False

    def meets(self, other: Number) -> bool:
        """Say whether both can mean the same."""
        if self.loose and self.month and not other.month:
            return False
        if other.loose and other.month and not self.month:
            return False
        if (self.weak and not (other.loose or other.counts)) or (
            other.weak and not (self.loose or self.counts)
        ):
            return False
        return not self.values.isdisjoint(other.values)


def western(text: str) -> str:
    """Write the digits of every script as 0 to 9, character for character."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def digits(text: str, language: str, *, spaced: bool) -> Iterator[Number]:
    """Give the numbers that are written in digits.

    With `spaced`, a space may group digits, so that `1 000` is one number.
    """
    plain = _CLOCK.sub(lambda found: found[0].replace(".", ":"), western(text))
    pattern = _WITH_SPACES if spaced else _WITHOUT_SPACES
    dates = [found.span() for found in _DATE.finditer(plain)]
    for found in pattern.finditer(plain):
        start = found.start()
        for piece, offset, values in _read(found[0], language):
            begin, end = start + offset, start + offset + len(piece)
            dated = any(first <= begin and end <= last for first, last in dates)
            yield Number(
                text[begin:end],
                begin,
                end,
                _shorthand(plain, begin, end, values),
                loose=bool(_FULL_HOUR.search(plain[max(0, begin - 3) : end])),
                month=dated and end - begin < 3,
                counts=bool(_COUNTS.match(plain, end)) and not _LABEL.search(plain[:begin][-1:]),
            )


def _read(written: str, language: str) -> Iterator[tuple[str, int, frozenset[Value]]]:
    """Give what one written number can mean, or its parts where it is no single number."""
    if written[0] == ".":
        yield written, 0, frozenset({value(f"0{written}"), value(written[1:])})
        return
    if not written[-1].isdecimal() or "/" in written:
        yield written, 0, frozenset({_fraction(written)})
        return
    values = _meanings(re.sub(f"[{_SPACES}]", "", written), language)
    if values:
        yield written, 0, values
        return
    for part in re.finditer(r"\d+", written):
        yield part[0], part.start(), frozenset({value(part[0])})


def _fraction(written: str) -> Decimal:
    """Read ½, 1½, 1/2 and 1 1/2."""
    total = Decimal(0)
    for part in re.findall(rf"\d+/\d+|\d+|{_SIGN}", written):
        above, _, below = part.partition("/")
        if below:
            total += Decimal(above) / Decimal(below)
        else:
            total += (
                Decimal(above) if above.isdecimal() else Decimal(str(unicodedata.numeric(part)))
            )
    return round(total, 4).normalize()


def _meanings(written: str, language: str) -> frozenset[Value]:
    """Give the values of digits with separators; none if they are parts of a list or date."""
    separators = re.findall(r"\D", written)
    parts = re.split(r"\D", written)
    if not separators:
        return frozenset({value(written)})
    if len(separators) == 1:
        return _one_separator(parts[0], separators[0], parts[1], language)
    if len(set(separators)) == 1:
        return frozenset({value("".join(parts))}) if _groups(parts) else frozenset()
    if len(set(separators[:-1])) == 1 and _groups(parts[:-1]):
        return frozenset({value("".join(parts[:-1]) + "." + parts[-1])})
    return frozenset()


def _one_separator(whole: str, sign: str, rest: str, language: str) -> frozenset[Value]:
    grouped = frozenset({value(whole + rest)}) if _groups([whole, rest]) else frozenset[Value]()
    decimal = frozenset({value(f"{whole}.{rest}")})
    if sign == "٫" or (sign == "." and language in _POINT):
        return decimal
    if sign == "٬" or (sign == "," and language in _POINT and grouped):
        return grouped or decimal
    return grouped | decimal


def _groups(parts: list[str]) -> bool:
    """Say whether digits are grouped by three, or by two before the last three (India)."""
    if len(parts[0]) > 3 or parts[0].startswith("0") or len(parts[-1]) != 3:
        return False
    middle = {len(part) for part in parts[1:-1]}
    return middle in (set(), {3}, {2})


def _shorthand(text: str, start: int, end: int, values: frozenset[Value]) -> frozenset[Value]:
    """Add what “1980s”, “2019-20” and “3 p.m.” are short for."""
    digits_ = text[start:end]
    after = text[end : end + 12].lower()
    if len(digits_) == 4 and digits_.endswith("0") and re.match(r"['’]?s\b", after):
        return values | {value(digits_[2:])}
    if len(digits_) == 2 and (since := _SINCE.search(text[max(0, start - 6) : start])):
        return values | {value(since[1] + digits_)}
    clock = re.match(r"(?::\d\d)?[ \u00a0\u202f]?([ap])\.?\s?m\b", after)
    if clock and digits_.isdecimal() and len(digits_) < 3 and int(digits_) <= 12:
        hour = int(digits_) % 12
        return values | {Decimal(hour + 12 if clock[1] == "p" else hour)}
    return values


def value(written: str) -> Value:
    """Give the value of plain digits with at most one point."""
    if len(written) > _LONGEST:
        return written
    return Decimal(written).normalize()

"""Numbers that a text writes as words: “two”, “dos”, “يومين”, “十二”, “IV”, “March”."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import product

from fbss_publish.check.lexicon.load import lexicon
from fbss_publish.check.text.letters import word_pattern
from fbss_publish.check.text.number import Number

WEAK = "article"
"""The key of the words that may mean one, in the list of number words."""

_LINK = re.compile(r"[\s\u200c\-‐]{1,3}(?:(?:and|y|e|et|und|و|ve|at|at)\s)?")
JOINED = "joined"
"""The key of what joins ones and tens in one word, ones first."""

_ARABIC_PREFIX = re.compile(r"(?:[وفبلك]|لل)?(?:ال)?(?=..)")
_ARABIC_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_TIMES = {"vi": 10, "fr": 20}
"""hai mươi is twenty, quatre-vingt eighty."""

_BEFORE = ("sw",)
_ENDINGS = ("bn", "hi", "ur", "tr", "uk", "ru")
_HAN = re.compile("[零〇一二两兩三四五六七八九十百千万萬亿億]+|半")
_HAN_DIGITS = {
    c: n for n, same in enumerate("零〇 一 二两兩 三 四 五 六 七 八 九".split()) for c in same
}
_HAN_SCALES = {"十": 10, "百": 100, "千": 1000}
_HAN_UNITS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
_ROMAN = re.compile(r"\b(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})\b")
_NUMBERED = re.compile(
    r"(?:-|\b(?:type|phase|stage|grade|class|level|part|tipo|fase) )$", re.IGNORECASE
)
_MONTHS = re.compile(
    r"\b(?:(Jan)(?:uary)?|(Feb)(?:ruary)?|(Mar)(?:ch)?|(Apr)(?:il)?|(May)|(June?)|(July?)"
    r"|(Aug)(?:ust)?|(Sept?)(?:ember)?|(Oct)(?:ober)?|(Nov)(?:ember)?|(Dec)(?:ember)?)\b"
)


@cache
def values_of_words(language: str) -> Mapping[str, Decimal]:
    """Give the number words of a language and what they mean."""
    table = lexicon("numbers").get(language, {})
    return {
        form: Decimal(1 if value == WEAK else value)
        for value, forms in table.items()
        if value != JOINED
        for form in forms.split()
    } | dict(_joined(table))


def _joined(table: Mapping[str, str]) -> Iterator[tuple[str, Decimal]]:
    """Give what one word says that other languages put apart: fünfundzwanzig."""
    if JOINED in table:
        for one, ten in product(range(1, 10), range(20, 100, 10)):
            form = (table.get(str(one), "") or " ").split(" ")[0].removesuffix("s" * (one == 1))
            tens = table.get(str(ten), "").split(" ")[0]
            if form and tens:
                yield f"{form}{table[JOINED]}{tens}", Decimal(one + ten)


@cache
def weak_words(language: str) -> frozenset[str]:
    """Give the words that may mean one and mostly do not, such as articles."""
    return frozenset(lexicon("numbers").get(language, {}).get(WEAK, "").split())


def words(text: str, language: str) -> Iterator[Number]:
    """Give the numbers that stand in a text as words or numerals, all of them loose."""
    if language in ("zh", "ja"):
        yield from _han(text)
    else:
        yield from _spelled(text, language)
    yield from _roman(text)
    if language == "en":
        yield from _months(text)


def scale_after(text: str, end: int, language: str) -> tuple[Decimal, int]:
    """Give the factor that follows digits, as in “2 million” and “2万”, and where it ends."""
    factor = Decimal(1)
    if language in ("zh", "ja", "ko") and (han := re.match(r"\s?([百千]?[万萬亿億])", text[end:])):
        return _read_han(han[1]), end + han.end()
    table = values_of_words(language)
    pattern = _scale()
    while found := pattern.match(text, end):
        step = _step(_ARABIC_MARKS.sub("", found[1].lower()), table, language)
        if step < 1000 or factor * step > 10**15:
            break
        factor, end = factor * step, found.end()
    return factor, end


def scale_before(text: str, start: int, language: str) -> Decimal:
    """Give the factor before digits, where a language puts it there: “milioni 6.91”."""
    found = re.search(r"([^\W\d_]+)[ \u00a0]$", text[:start]) if language in _BEFORE else None
    step = values_of_words(language).get(found[1].lower(), Decimal(0)) if found else Decimal(0)
    return step if step >= 1000 else Decimal(1)


def _step(word: str, table: Mapping[str, Decimal], language: str) -> Decimal:
    """Give the value of a word for thousands or more, with an ending where words take one."""
    if word in table or language not in _ENDINGS:
        return table.get(word, Decimal(0))
    forms = (form for form in table if len(form) > 2 and word.startswith(form))
    return max((table[form] for form in forms), default=Decimal(0))


@cache
def _scale() -> re.Pattern[str]:
    return re.compile(rf"\+?[ \u00a0\u202f-]?({word_pattern().pattern})")


def _spelled(text: str, language: str) -> Iterator[Number]:
    table = values_of_words(language)
    if not table:
        return
    weak = weak_words(language)
    run: list[Number] = []
    for found in word_pattern().finditer(text):
        form = _form(found[0], table, language)
        if form not in table:
            continue
        number = Number(
            found[0], found.start(), found.end(), frozenset({table[form]}),
            loose=True, weak=form in weak,
        )  # fmt: skip
        parted = run and not _LINK.fullmatch(text[run[-1].end : number.start])
        # A counted noun ends the number before it: خمسة عشر دقيقة is 15, not 16. So does “a”.
        if parted or (number.weak and language in ("ar", "en")):
            yield from _finished(run, text, language)
            run = []
        run.append(number)
    yield from _finished(run, text, language)


def _form(word: str, table: Mapping[str, Decimal], language: str) -> str:
    """Give a word as the list has it: lower case, Arabic without marks and prefixes."""
    word = unicodedata.normalize("NFC", word.lower())
    if language == "ar":
        word = _ARABIC_MARKS.sub("", word)
        if word not in table:
            word = _ARABIC_PREFIX.sub("", word, count=1)
    return word


def _finished(run: Sequence[Number], text: str, language: str) -> Iterator[Number]:
    """Give a run of number words: as one number, and each for itself."""
    yield from run
    if len(run) > 1:
        times = _TIMES.get(language, 0)
        total = _sum([v for n in run for v in n.values if isinstance(v, Decimal)], times)
        start, end = run[0].start, run[-1].end
        yield Number(text[start:end], start, end, frozenset({total}), loose=True)


def _sum(values: Sequence[Decimal], times: int) -> Decimal:
    """Add up a run of number words. `times` is a ten that multiplies the digit before it."""
    total = part = Decimal(0)
    for value in values:
        if value >= 1000:
            total, part = total + (part or 1) * value, Decimal(0)
        elif value == 100 and part:
            part *= 100
        elif value == times and ((times == 10 and 1 < part % 100 < 10) or part % 100 == 4):
            part += (value - 1) * (part % 10)
        else:
            part += value
    return (total + part).normalize()


def _han(text: str) -> Iterator[Number]:
    for found in _HAN.finditer(text):
        values = frozenset({Decimal("0.5") if found[0] == "半" else _read_han(found[0])})
        yield Number(found[0], found.start(), found.end(), values, loose=True)


def _read_han(written: str) -> Decimal:
    """Read a Chinese numeral such as 二十五 or 三百万; 二〇二〇 is read digit by digit."""
    if len(written) <= 20 and all(c in _HAN_DIGITS for c in written):
        return Decimal("".join(str(_HAN_DIGITS[c]) for c in written)).normalize()
    total = part = digit = 0
    for char in written[:20]:
        if char in _HAN_DIGITS:
            digit = _HAN_DIGITS[char]
        elif char in _HAN_SCALES:
            part, digit = part + (digit or 1) * _HAN_SCALES[char], 0
        else:
            total, part, digit = (total + part + digit or 1) * _HAN_UNITS[char], 0, 0
    return Decimal(total + part + digit).normalize()


def _roman(text: str) -> Iterator[Number]:
    for found in _ROMAN.finditer(text):
        if not found[0] or (found[0] == "I" and not _NUMBERED.search(text[: found.start()])):
            continue
        letters = [{"I": 1, "V": 5, "X": 10}[c] for c in found[0]]
        value = sum(
            -n if n < following else n
            for n, following in zip(letters, [*letters[1:], 0], strict=True)
        )
        values = frozenset({Decimal(value).normalize()})
        yield Number(found[0], found.start(), found.end(), values, loose=True)


def _months(text: str) -> Iterator[Number]:
    for found in _MONTHS.finditer(text):
        values = frozenset({Decimal(found.lastindex or 0).normalize()})
        yield Number(found[0], found.start(), found.end(), values, loose=True, month=True)

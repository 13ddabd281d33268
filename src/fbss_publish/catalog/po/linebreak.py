"""Where a line may be broken: Unicode Standard Annex #14, by pairs of classes.

Python's standard library has no Line_Break property. The classes are derived here from
the general category and the East Asian width, with the exceptions in `linebreak_classes`.
The rules are those of GNU gettext 0.21, which follows an older edition of the annex: a
line may end after a full stop or comma within a word.

Compared with msgcat on half a million messages in 95 languages, the only string that was
folded elsewhere had a slash before a closing quotation mark. In strings put together at
random from all scripts about 1 of 1,000 differs, mostly where spaces meet opening marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from fbss_publish.catalog.po.linebreak_classes import CLASSES

_BY_CATEGORY = {
    "Ps": "OP",
    "Pe": "CL",
    "Pi": "QU",
    "Pf": "QU",
    "Nd": "NU",
    "Mn": "CM",
    "Mc": "CM",
    "Me": "CM",
    "Cc": "CM",
    "Cf": "CM",
    "Sc": "PR",
    "Zs": "BA",
}

_NOT_BEFORE = frozenset({"CL", "CP", "EX", "IS", "SY", "WJ", "ZW", "SP"})
_GLUED = {
    "CL": {"PO", "PR"},
    "CP": {"PO", "PR", "AL", "HL", "NU"},
    "ID": {"PO", "IN"},
    "IN": {"IN"},
    "EX": {"IN"},
    "AL": {"AL", "HL", "NU", "PR", "PO", "OP", "IN"},
    "HL": {"AL", "HL", "NU", "PR", "PO", "OP", "IN"},
    "NU": {"AL", "HL", "NU", "PO", "PR", "OP", "IN"},
    "PR": {"AL", "HL", "NU", "ID", "OP", "OW"},
    "PO": {"AL", "HL", "NU", "OP", "OW"},
    "HY": {"NU"},
    "IS": {"NU"},
    "SY": {"NU", "HL"},
}


# A word or number of ASCII is never broken within: it is looked at once.
_RUNS = re.compile(r"[A-Za-z]+|[0-9]+|.", re.DOTALL)
_WORDS = re.compile("[^ ]+")


@cache
def break_class(char: str) -> str:
    """Give the line breaking class of a character, AL for all that have none of their own."""
    found = CLASSES.get(char)
    if found:
        return found
    category = unicodedata.category(char)
    found = _BY_CATEGORY.get(category)
    if found:
        return found
    if unicodedata.east_asian_width(char) in "WF":
        return "ID"
    return "HL" if "\u05d0" <= char <= "\u05f2" else "AL"


@cache
def columns(char: str) -> int:
    """Give the columns a character takes on a terminal: 0, 1 or 2."""
    if char in "\u0cbf\u0cc6":
        return 1  # these two marks of Kannada stand beside their letter
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc") or "\u1160" <= char <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def breaks(text: str) -> Iterator[int]:
    """Give the offsets before which a new line may start, in order."""
    before = ""
    for run in _WORDS.finditer(text):
        first, last, inside = _word(run[0])
        start = run.start()
        if before and may_break(before, first, spaces=True):
            yield start
        for at in inside:
            yield start + at
        before = last


def last_break(text: str, low: int, high: int) -> int | None:
    """Give the last offset after `low` and up to `high` before which a new line may start.

    If there is none, give the first one after `high`; None without any after `low`.
    """
    stop = high + 1
    while stop > low:
        begin, end = _word_before(text, stop)
        if begin == end:
            break
        first, _, inside = _word(text[begin:end])
        for at in reversed(inside):
            if low < begin + at <= high:
                return begin + at
        if begin <= low:
            break
        before = text[slice(*_word_before(text, begin))]
        if before and may_break(_word(before)[1], first, spaces=True):
            return begin
        stop = begin
    return next((at for at in breaks(text) if at > max(low, high)), None)


def _word_before(text: str, stop: int) -> tuple[int, int]:
    """Give start and end of the last word that starts before `stop`; 0, 0 if there is none."""
    last = len(text[:stop].rstrip(" "))
    if not last:
        return 0, 0
    end = text.find(" ", last)
    return text.rfind(" ", 0, last) + 1, len(text) if end < 0 else end


@lru_cache(maxsize=8192)
def _word(text: str) -> tuple[str, str, tuple[int, ...]]:
    """Give the classes at both ends of what stands between spaces, and the breaks within.

    After a space nothing is left of what was before but its last class, so each word can be
    looked at by itself, and words come again and again.
    """
    found = []
    first = before = ""
    for run in _RUNS.finditer(text):
        kind = break_class(run[0][0])
        if kind in ("ZWJ", "CM"):
            if before and (kind == "ZWJ" or before != "ZW"):
                # LB9: it belongs to what is before it; so does what a joiner joins, as in emoji.
                before = "AL" if kind == "ZWJ" else before
                continue
            kind = "AL"  # LB10
        if before and may_break(before, kind, spaces=False):
            found.append(run.start())
        first = first or kind
        hebrew = before == "HL" and kind in ("HY", "BA")
        before = "GL" if hebrew else kind  # LB21a
    return first, before, tuple(found)


@cache
def may_break(before: str, after: str, *, spaces: bool) -> bool:
    """Say whether a line may end between two classes, with or without spaces there."""
    if before == "ZW":
        return True  # LB8
    if after in _NOT_BEFORE or before in ("OP", "OW"):
        return False  # LB7, LB11, LB13, LB14
    if before == "QU" and after in ("OP", "OW"):
        return False  # LB15
    if before in ("CL", "CP") and after == "NS":
        return False  # LB16
    if before == after == "B2":
        return False  # LB17
    if spaces:
        return True  # LB18
    return not _joined(before, after)


def _joined(before: str, after: str) -> bool:
    if before in ("WJ", "GL", "QU", "BB") or after in ("QU", "BA", "HY", "NS"):
        return True  # LB11, LB12, LB19, LB21
    if after == "GL":
        return before not in ("BA", "HY")  # LB12a
    return after in _GLUED.get(before, ())  # LB22 to LB30

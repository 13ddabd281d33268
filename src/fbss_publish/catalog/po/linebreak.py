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
from functools import cache

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


def breaks(text: str) -> list[int]:
    """Give the offsets before which a new line may start, in order."""
    found = []
    before, spaces = "", False
    for run in _RUNS.finditer(text):
        at, kind = run.start(), break_class(run[0][0])
        if kind == "SP":
            spaces = True
            continue
        if kind == "ZWJ":
            kind = "AL"
            if before and not spaces:
                before = kind  # it stays with what is before it, as in joined emoji
                continue
        if kind == "CM":
            if before and not spaces and before != "ZW":
                continue  # LB9: it belongs to the character before it
            kind = "AL"  # LB10
        if before and may_break(before, kind, spaces=spaces):
            found.append(at)
        hebrew = before == "HL" and kind in ("HY", "BA") and not spaces
        before, spaces = "GL" if hebrew else kind, False  # LB21a
    return found


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

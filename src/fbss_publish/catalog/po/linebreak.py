"""Where a line may be broken: Unicode Standard Annex #14, by pairs of classes.

Python's standard library has no Line_Break property. The classes are derived here from
the general category and the East Asian width, with the exceptions listed by hand.
"""

from __future__ import annotations

import unicodedata
from functools import cache

_BY_HAND = {
    "ZW": "\u200b",
    "WJ": "\u2060\ufeff",
    "GL": "\u00a0\u202f\u2007\u2011\u180e\u034f\u0f08\u0f0c\u0f12",
    "SP": " ",
    "HY": "-",
    "B2": "\u2014",
    "BA": "\t\u00ad\u058a\u05be\u0964\u0965\u0e5a\u0e5b\u2010\u2012\u2013\u2027|\u061c"
    "\u1361\u17d4\u17d5\u17d8\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f"
    "\u0f0b\u0f34\u0f7f\u0f85\u0fbe\u0fbf\u104a\u104b\u3000",
    "BB": "\u00b4\u02c8\u02cc\u02df\u0f01\u0f02\u0f03\u0f04\u0f06\u0f07\u0f09\u0f0a\u1ffd",
    "IN": "\u2024\u2025\u2026",
    "QU": "\"'\u00ab\u00bb\u2018\u2019\u201b\u201c\u201d\u201f\u2039\u203a\u275b\u275c\u275d\u275e",
    "EX": "!?\u05c6\u061b\u061e\u061f\u066a\u06d4\u07f9\u0f0d\u0f0e\u0f0f\u0f10\u0f11\u0f14\uff01\uff1f",
    "IS": ",.:;\u037e\u0589\u060c\u060d\u07f8\u2044",
    "SY": "/",
    "CL": "}\u3001\u3002\uff0c\uff0e\uff61\uff64",
    "CP": ")]",
    "OP": "\u00a1\u00bf\u2e18",
    "PO": "%\u00a2\u00b0\u2030\u2031\u2032\u2033\u2034\u2035\u2036\u2037\u2103\u2109\u060b\u0609"
    "\u060a\u20a7\ufe6a\uff05\uffe0\u066a",
    "PR": "+\\\u00b1\u2116\u2212\u2213\ufe69\uff04\uffe1\uffe5\uffe6$\u00a3\u00a4\u00a5",
    "NU": "\u066b\u066c",
    "NS": "\u17d6\u203c\u203d\u2047\u2048\u2049\u3005\u301c\u303b\u303c\u309b\u309c\u309d\u309e"
    "\u30a0\u30fb\u30fc\u30fd\u30fe\uff1a\uff1b\uff65\uff9e\uff9f",
    "AL": "#&*<=>@^_`~",
}
_SMALL_KANA = "ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯｰ"
_CLASSES = {char: name for name, chars in _BY_HAND.items() for char in chars}
_CLASSES |= dict.fromkeys(_SMALL_KANA, "NS")

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
    "PR": {"AL", "HL", "NU", "ID", "OP"},
    "PO": {"AL", "HL", "NU", "OP"},
    "HY": {"NU"},
    "IS": {"NU"},
    "SY": {"NU", "HL"},
}


@cache
def break_class(char: str) -> str:
    """Give the line breaking class of a character, AL for all that have none of their own."""
    found = _CLASSES.get(char)
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
    if unicodedata.category(char) in ("Mn", "Me", "Cf", "Cc") and char != "\u00ad":
        return 0
    if "\u1160" <= char <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def breaks(text: str) -> list[int]:
    """Give the offsets before which a new line may start, in order."""
    found = []
    before, spaces = "", False
    for at, char in enumerate(text):
        kind = break_class(char)
        if kind == "SP":
            spaces = True
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

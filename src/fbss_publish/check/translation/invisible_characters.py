"""No characters that cannot be seen and change what is read, copied or searched."""

from __future__ import annotations

import html
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.domain.finding import Severity

_EMBEDDINGS = frozenset("\u202a\u202b\u202c\u202d\u202e")
_OPENERS = frozenset("\u2066\u2067\u2068")
_CLOSER = "\u2069"
_JOINERS = frozenset("\u200c\u200d")
_MARKS = frozenset("\u200e\u200f\u061c")
_TURNING = frozenset("\u2067\u200f\u061c")
_SPACE = "\u200b"
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));?")
_NAMELESS = {"\ufeff": "BYTE ORDER MARK"}

# Scripts whose spelling needs the joiners (Unicode Standard, 23.2), and those that are
# written without spaces and may break lines at U+200B.
_JOINING = frozenset({
    "Arab", "Beng", "Deva", "Gujr", "Guru", "Khmr", "Knda", "Mlym", "Mong", "Mymr", "Orya",
    "Sinh", "Syrc", "Taml", "Telu", "Tibt",
})  # fmt: skip
_SPACELESS = frozenset({"Khmr", "Laoo", "Mymr", "Thai", "Tibt"})


def check(pair: Pair) -> Iterator[Problem]:
    """Report control and format characters, and isolates that are not closed (UAX 9, 2.2, 2.4).

    Characters that the source has as well are let pass, direction controls excepted.
    """
    target = _resolved(pair)
    known = frozenset(html.unescape(pair.source)) - _EMBEDDINGS
    found = Counter(char for char in target if _bad(char, pair) and char not in known)
    for char, count in found.items():
        often = f" ({count} times)" if count > 1 else ""
        yield Problem(f"The invisible character {named(char)}{often} is in the text. Delete it.")
    if not balanced(target):
        yield Problem(
            "The direction isolates U+2066 to U+2069 are not paired. Close each with U+2069, "
            "or delete them."
        )


def _resolved(pair: Pair) -> str:
    """Give the text with its character references resolved, as the page will have it.

    The references are looked at by number too: HTML replaces some that no text may hold.
    """
    if not pair.unit.markup:
        return pair.target
    numbers = (int(m[1], 16) if m[1] else int(m[2]) for m in _REFERENCE.finditer(pair.target))
    own = "".join(chr(n) if n <= sys.maxunicode else "\ufffd" for n in numbers)
    return html.unescape(pair.target) + own


def _bad(char: str, pair: Pair) -> bool:
    if char.isascii():
        return not char.isprintable() and char not in "\n\t"
    if char in _JOINERS:
        return pair.locale.script not in _JOINING
    if char == _SPACE:
        return pair.locale.script not in _SPACELESS
    if char in _OPENERS or char == _CLOSER or char in _MARKS:
        # In a left-to-right text they can only turn something round.
        return not pair.locale.rtl and char in _TURNING
    return char == "\ufffd" or unicodedata.category(char) in ("Cc", "Cf", "Co", "Cs", "Zl", "Zp")


def balanced(text: str) -> bool:
    """Say whether every direction isolate is closed, and nothing else is."""
    depth = 0
    for char in text:
        depth += (char in _OPENERS) - (char == _CLOSER)
        if depth < 0:
            return False
    return depth == 0


def named(char: str) -> str:
    """Give a character's code point and name: `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    name = _NAMELESS.get(char) or unicodedata.name(char, "")
    return f"U+{ord(char):04X} {name}".strip()


RULE = Rule(
    code="invisible-characters",
    severity=Severity.ERROR,
    title="No invisible characters that change the text",
    mend="Delete the invisible character; most editors can show it.",
    check=check,
)

"""Pseudo-locales: text that shows, before any translation exists, what a translation breaks.

`en-XA` has accents, is 40 % longer and stands in brackets, so that text which is cut off or
was never extracted can be seen. `ar-XB` runs from right to left. Both are generated while
building and never stored.
"""

from __future__ import annotations

import html
import re

_TAG_OR_PLACEHOLDER = re.compile(
    r"(</?[A-Za-z][A-Za-z0-9-]*\s*/?>|&[#A-Za-z0-9]+;|%\([a-z_]+\)[sd]|\{[a-z_]+\})"
)
_ACCENTS = str.maketrans(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "åbçðéfĝĥîĵķļmñöþqŕšţûvŵxýžÅBÇÐÉFĜĤÎĴĶĻMÑÖÞQŔŠŢÛVŴXÝŽ",
)
_FILLER = "one two three four five six seven eight nine ten eleven twelve".split()
_GROWTH = 0.4
_WORD = re.compile(r"\S+")
_OVERRIDE, _POP = "\u202e", "\u202c"


def pseudo_text(message: str, tag: str, *, markup: bool = True) -> str:
    """Give the pseudo-translation of a message for `en-XA` or `ar-XB`. Tags stay as they are."""
    pieces = _TAG_OR_PLACEHOLDER.split(message) if markup else _placeholders(message)
    change = _mirror if tag.endswith("XB") else _accent
    changed = "".join(p if i % 2 else change(p) for i, p in enumerate(pieces))
    return changed if tag.endswith("XB") else f"[{changed}{_longer(message)}]"


def _placeholders(message: str) -> list[str]:
    return re.split(r"(%\([a-z_]+\)[sd]|\{[a-z_]+\})", message)


def _accent(text: str) -> str:
    return text.translate(_ACCENTS)


def _mirror(text: str) -> str:
    return _WORD.sub(lambda m: f"{_OVERRIDE}{m[0]}{_POP}", text)


def _longer(message: str) -> str:
    """Give filler words for two fifths of the length of what a reader sees."""
    visible = html.unescape(_TAG_OR_PLACEHOLDER.sub("", message))
    wanted = int(len(visible) * _GROWTH)
    words: list[str] = []
    while sum(len(word) + 1 for word in words) < wanted:
        words.append(_FILLER[len(words) % len(_FILLER)])
    return "".join(f" {word}" for word in words)

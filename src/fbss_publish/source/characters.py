"""Characters and references that cannot stand in a page: a browser would guess, or drop them."""

from __future__ import annotations

import html
import re
import sys
from html import entities

from fbss_publish.errors import SourceError

_REFERENCE = re.compile(r"&(?:[A-Za-z][A-Za-z0-9]*;|#(?:[xX]([0-9A-Fa-f]+)|([0-9]+));?)")
# Bidi embeddings, overrides and isolates: HTML has `dir` and <bdi> for what they are for.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")


def refuse_unknown_characters(text: str, name: str) -> None:
    """Look at every reference and control character of a document.

    Raises SourceError for the first reference that names no character, and for the first
    control character.
    """
    for found in _REFERENCE.finditer(text):
        if not _names_a_character(found):
            raise error_at(
                text,
                found.start(),
                f"“{found[0]}” names no character.",
                name=name,
                mend="Correct its spelling, or write &amp; for the sign itself.",
            )
        if _TURNING.search(html.unescape(found[0])):
            what = f"“{found[0]}” is a character that turns text round."
            raise error_at(text, found.start(), what, name=name, mend="Delete it.")
    if control := _CONTROL.search(text) or _TURNING.search(text):
        what = f"a control character (U+{ord(control[0]):04X}) stands here."
        raise error_at(text, control.start(), what, name=name, mend="Delete it.")


def error_at(text: str, position: int, what: str, *, name: str, mend: str) -> SourceError:
    """Give the error for a place in a text, with its line and column."""
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    return SourceError(what, path=name, line=line, column=column, mend=mend)


def _names_a_character(reference: re.Match[str]) -> bool:
    """Follow HTML Living Standard 13.2.5.73 and 13.2.5.80, without its repairs."""
    hexadecimal, decimal = reference[1], reference[2]
    if hexadecimal is None and decimal is None:
        return reference[0][1:] in entities.html5
    point = int(hexadecimal, 16) if hexadecimal else int(decimal[:9])
    return point <= sys.maxunicode and html.unescape(reference[0]) == chr(point)

"""Every glyph says which character it stands for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fbss_publish.check.pdf.model import Font
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_SEVERAL = 8
"""Codes that a font needs before their texts can be compared."""


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report fonts whose text cannot be read (ISO 14289-1, 7.21.7)."""
    for font in sheet.pdf.fonts:
        if font.drawn:
            yield from _font(font)


def _font(font: Font) -> Iterator[Problem]:
    about = f"font {font.name}"
    if not font.mapped:
        yield Problem(
            f"The text in the font {font.name} cannot be read: the font does not say which "
            "characters its glyphs stand for (ToUnicode).",
            element=about,
        )
        return
    if font.unmapped:
        yield Problem(
            f"{len(font.unmapped)} of {font.drawn} glyphs of the font {font.name} stand for no "
            "character (ToUnicode). Words with them cannot be read.",
            element=about,
        )
    if font.odd:
        yield Problem(
            f"{len(font.odd)} of {font.drawn} glyphs of the font {font.name} stand for characters "
            "that mean nothing (U+0000, U+FFFD, private use).",
            element=about,
        )
    elif font.drawn >= _SEVERAL and _alike(font.text):
        yield Problem(
            f"Most glyphs of the font {font.name} stand for the same character. Its character "
            "map (ToUnicode) is wrong.",
            element=about,
        )


def _alike(text: str) -> bool:
    counted = Counter(text).most_common(1)
    return bool(counted) and counted[0][1] > len(text) / 2


RULE = Rule(
    code="text-mapping",
    severity=Severity.ERROR,
    title="Every glyph says which character it is",
    mend="Make the sheet again with fonts that have a character map.",
    check=check,
)

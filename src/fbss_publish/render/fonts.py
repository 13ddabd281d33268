"""Which fonts a script is set in, and the Debian package that holds them.

The Noto families cover one script each and are drawn to sit beside each other (SIL Open
Font License). They are found by name on the machine; nothing is downloaded.
"""

from __future__ import annotations

from dataclasses import dataclass

from fbss_publish.domain.locale import Locale

LATIN = "Noto Sans"
CORE, CJK = "fonts-noto-core", "fonts-noto-cjk"


@dataclass(frozen=True, slots=True)
class ScriptFonts:
    """The family for a script, its package, and what its letters need beside Latin ones.

    `leading` is the line height; `scale` makes letters that are drawn small as large to the eye.
    """

    family: str
    package: str = CORE
    leading: float = 1.5
    scale: float = 1.0


# Leading by script: Arabic and South-East Asian scripts stack marks above and below the line.
SCRIPTS = {
    "Arab": ScriptFonts("Noto Sans Arabic", leading=1.8),
    "Armn": ScriptFonts("Noto Sans Armenian"),
    "Beng": ScriptFonts("Noto Sans Bengali", leading=1.7, scale=1.06),
    "Cyrl": ScriptFonts(LATIN),
    "Deva": ScriptFonts("Noto Sans Devanagari", leading=1.7, scale=1.06),
    "Ethi": ScriptFonts("Noto Sans Ethiopic", leading=1.6),
    "Geor": ScriptFonts("Noto Sans Georgian"),
    "Grek": ScriptFonts(LATIN),
    "Gujr": ScriptFonts("Noto Sans Gujarati", leading=1.7, scale=1.06),
    "Guru": ScriptFonts("Noto Sans Gurmukhi", leading=1.7, scale=1.06),
    "Hans": ScriptFonts("Noto Sans CJK SC", CJK, 1.7),
    "Hant": ScriptFonts("Noto Sans CJK TC", CJK, 1.7),
    "Hebr": ScriptFonts("Noto Sans Hebrew", leading=1.6, scale=1.06),
    "Jpan": ScriptFonts("Noto Sans CJK JP", CJK, 1.7),
    "Khmr": ScriptFonts("Noto Sans Khmer", leading=1.9, scale=1.12),
    "Kore": ScriptFonts("Noto Sans CJK KR", CJK, 1.7),
    "Laoo": ScriptFonts("Noto Sans Lao", leading=1.7, scale=1.12),
    "Latn": ScriptFonts(LATIN),
    "Mymr": ScriptFonts("Noto Sans Myanmar", leading=1.9, scale=1.12),
    "Taml": ScriptFonts("Noto Sans Tamil", leading=1.7, scale=1.06),
    "Telu": ScriptFonts("Noto Sans Telugu", leading=1.7, scale=1.06),
    "Thai": ScriptFonts("Noto Sans Thai", leading=1.7, scale=1.12),
}


def fonts_for(locale: Locale) -> ScriptFonts:
    """Give the fonts of a locale's script."""
    return SCRIPTS.get(locale.script, ScriptFonts(LATIN))


def families(locale: Locale, own: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Give the font families to try, in order. `own` are those the project asks for."""
    return tuple(dict.fromkeys((*own, fonts_for(locale).family, LATIN)))


def font_stack(names: tuple[str, ...]) -> str:
    """Write families as a CSS font-family value."""
    return ", ".join((*(f'"{name}"' for name in names), "sans-serif"))

"""No box instead of a letter: every character must be in a configured font, or nothing is made."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from fbss_publish.catalog.interface import Interface
from fbss_publish.domain.edition import Edition
from fbss_publish.domain.finding import Finding, Severity
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.markup import plain
from fbss_publish.render.coverage import Coverage, coverage_of
from fbss_publish.render.fonts import families

CODE = "missing-glyph"
_SHOWN = 8


def glyph_findings(
    edition: Edition, interface: Interface, ui_catalog: str, own_fonts: tuple[str, ...] = ()
) -> Iterator[Finding]:
    """Report each message with a character that none of the edition's fonts can draw."""
    names = families(edition.locale, own_fonts)
    fonts = coverage_of(names)
    for unit, rendition in zip(edition.guide.units, edition.renditions, strict=True):
        text = plain(rendition.text, unit.tags, markup=unit.markup)
        where = edition.catalog if rendition.translated and edition.catalog else edition.guide.path
        line = rendition.line if where == edition.catalog else unit.line
        yield from _missing(fonts, text, names, where, line, edition.locale.tag, unit.msgid)
    front = edition.guide.front
    for text in (front.identifier, front.version, *front.sources, edition.locale.name):
        yield from _missing(fonts, text, names, edition.guide.path, None, edition.locale.tag, None)
    for entry in interface.entries:
        text = interface.text(entry.msgid)
        yield from _missing(
            fonts, text, names, ui_catalog, entry.line, edition.locale.tag, entry.msgid
        )


def character_findings(
    locale: Locale,
    own_fonts: tuple[str, ...],
    text: str,
    file: str,
    line: int | None = None,
    *,
    msgid: str | None = None,
) -> Iterator[Finding]:
    """Report each character of a text that none of the locale's fonts can draw."""
    names = families(locale, own_fonts)
    yield from _missing(coverage_of(names), text, names, file, line, locale.tag, msgid)


def web_font_findings(edition: Edition, missing: Iterable[str]) -> Iterator[Finding]:
    """Report the characters that a page could not bring a font for."""
    if names := " ".join(f"“{c}” (U+{ord(c):04X})" for c in sorted(missing)[:_SHOWN]):
        yield Finding(
            code="web-font",
            severity=Severity.WARNING,
            text=f"The page has no font of its own for {names}; each reader's device chooses one. "
            "Run “fbss-publish doctor” and install the fonts that it names.",
            file=edition.guide.path,
            locale=edition.locale.tag,
        )


def _missing(
    fonts: Coverage,
    text: str,
    names: tuple[str, ...],
    file: str,
    line: int | None,
    locale: str,
    msgid: str | None,
) -> Iterator[Finding]:
    for character in fonts.missing(text):
        name = unicodedata.name(character, "unnamed character")
        yield Finding(
            code=CODE,
            severity=Severity.ERROR,
            text=f"No font has “{character}” (U+{ord(character):04X} {name}); fonts: "
            f"{', '.join(names)}. Use another character, or add a font under "
            f"languages.{locale}.fonts.",
            file=file,
            line=line,
            locale=locale,
            msgid=msgid,
        )

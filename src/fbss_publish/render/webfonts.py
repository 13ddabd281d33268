"""The fonts that a page brings along: installed fonts, cut down to the characters it shows.

A page then looks the same on a phone that has no font for its script, asks no other server
for one, and works from a folder. Each subset keeps the copyright and licence entries of the
font that it was made from (name table, ids 0, 13 and 14), as the SIL Open Font License wants.
"""

from __future__ import annotations

import functools
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from fbss_publish.errors import MissingToolError
from fbss_publish.render.page_text import BOLD, REGULAR, PageText
from fbss_publish.render.subset import FontFile, characters_of, find_font, subset

FAMILY = "Handout"
"""The one name by which style sheets call all fonts of a page."""

FOLDER = "fonts"
MADE = re.compile(rf"[a-z0-9-]+-(?:{REGULAR}|{BOLD})-[0-9a-f]{{12}}\.woff2")
"""The names of the files that are made here."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WebFont:
    """A subset: the name of its file, its bytes, and its rule for a style sheet."""

    name: str
    data: bytes
    rule: str


@dataclass(frozen=True, kw_only=True, slots=True)
class WebFonts:
    """The fonts of a page, and the characters for which there is none."""

    fonts: tuple[WebFont, ...] = ()
    missing: frozenset[str] = frozenset()

    @property
    def css(self) -> str:
        """The rules of all fonts."""
        return "".join(font.rule for font in self.fonts)

    def files(self, folder: str) -> dict[str, bytes]:
        """Give the files by their names below the output folder; `folder` is the page's."""
        return {f"{folder}/{FOLDER}/{font.name}".lstrip("/"): font.data for font in self.fonts}


def web_fonts(text: PageText, families: Sequence[str]) -> WebFonts:
    """Make the fonts for a page's characters, each from the first family that has it.

    Raises MissingToolError where fontconfig is not there.
    """
    wanted = text.regular | text.bold
    owner = _owners(wanted, families)
    ranges = _ranges(owner)
    fonts = []
    for family in dict.fromkeys(owner[character] for character in sorted(owner)):
        for weight in (REGULAR, BOLD):
            own = frozenset(c for c in text.of(weight) if owner.get(c) == family)
            if any(not c.isspace() for c in own):
                fonts.append(_font(family, weight, own, ranges[family]))
    missing = frozenset(c for c in wanted - set(owner) if c.isprintable() and not c.isspace())
    return WebFonts(fonts=tuple(fonts), missing=missing)


def _owners(wanted: Iterable[str], families: Sequence[str]) -> dict[str, str]:
    """Say for each character which family it comes from."""
    fonts = [(family, characters_of(_file(family, REGULAR))) for family in _installed(families)]
    found = {}
    for character in wanted:
        point = ord(character)
        owner = next((family for family, points in fonts if point in points), None)
        if owner:
            found[character] = owner
    return found


def _installed(families: Sequence[str]) -> list[str]:
    return [family for family in families if find_font(family, REGULAR)]


def _file(family: str, weight: int) -> FontFile:
    """Give the font of an installed family, in the regular weight if it has no other."""
    font = find_font(family, weight) or find_font(family, REGULAR)
    if font is None:
        raise MissingToolError(f"the font {family} is not installed. Run “fbss-publish doctor”.")
    return font


def _ranges(owner: Mapping[str, str]) -> dict[str, str]:
    """Give each family's unicode-range: as few ranges as keep the families apart."""
    runs: list[tuple[str, int, int]] = []
    for character in sorted(owner):
        family, point = owner[character], ord(character)
        if runs and runs[-1][0] == family:
            runs[-1] = (family, runs[-1][1], point)
        else:
            runs.append((family, point, point))
    found: dict[str, list[str]] = {}
    for family, first, last in runs:
        written = f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}"
        found.setdefault(family, []).append(written)
    return {family: ", ".join(ranges) for family, ranges in found.items()}


@functools.lru_cache(maxsize=256)
def _font(family: str, weight: int, characters: frozenset[str], ranges: str) -> WebFont:
    """Make a font. The same characters give the same bytes, and the name says which they are."""
    data = subset(_file(family, weight), characters, weight)
    digest = hashlib.sha256(data).hexdigest()[:12]
    name = f"{family.lower().replace(' ', '-')}-{weight}-{digest}.woff2"
    rule = (
        f'@font-face {{ font-family: "{FAMILY}"; font-weight: {weight}; font-display: swap; '
        f'src: url("{FOLDER}/{name}") format("woff2"); unicode-range: {ranges}; }} '
    )
    return WebFont(name=name, data=data, rule=rule)

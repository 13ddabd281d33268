"""What every web page has around its content: names, neighbours, addresses."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from fbss_publish.domain.formats import BY_NAME
from fbss_publish.domain.locale import Locale
from fbss_publish.render.fonts import LATIN, SCRIPTS, families


@dataclass(frozen=True, kw_only=True, slots=True)
class Link:
    """The same page in another language: where it is, and whether it is this one."""

    tag: str
    name: str
    direction: str
    href: str
    script: str = "Latn"
    current: bool = False

    @property
    def order(self) -> str:
        """Sorts by script, in the order of Unicode, and by name within each."""
        plain = unicodedata.normalize("NFKD", self.name.casefold())
        return "".join(c for c in plain if not unicodedata.combining(c))


@dataclass(frozen=True, kw_only=True, slots=True)
class Download:
    """A file to take away: where it is, and the name of its format."""

    href: str
    form: str

    @property
    def media(self) -> str:
        """The media type of the file."""
        return BY_NAME[self.form].media


@dataclass(frozen=True, kw_only=True, slots=True)
class Frame:
    """The surroundings of a page. Addresses are relative to the page, or '' where there is none.

    `canonical` and `alternates` are for machines; `switcher` is for readers.
    """

    home: str = ""
    statement: str = ""
    canonical: str = ""
    switcher: Sequence[Link] = ()
    alternates: Sequence[Link] = ()

    def with_ways(self, *, home: str = "", statement: str = "") -> Frame:
        """Add the ways to the list of handouts and to the page on accessibility."""
        return replace(self, home=home, statement=statement)

    def families(self, locale: Locale, own: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Give the fonts of a page: those of its own text, then those of the languages' names."""
        names = (SCRIPTS[link.script].family for link in self.switcher if link.script in SCRIPTS)
        return tuple(dict.fromkeys((*families(locale, own), *names, LATIN)))

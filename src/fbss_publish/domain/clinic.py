"""A clinic that hands a guide out: who it is, how it is reached, and what it adds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import time

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, kw_only=True, slots=True)
class Phone:
    """A number: what it is for (a message, or ''), and the number in its three forms."""

    label: str
    link: str
    national: str
    international: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Hours:
    """When the clinic is open: from one day of the week to another (0 is Monday)."""

    first: int
    last: int
    opens: time
    closes: time


@dataclass(frozen=True, kw_only=True, slots=True)
class Logo:
    """A picture: its file below the project's folder, and what is read aloud for it."""

    file: str
    alternative: str

    @property
    def name(self) -> str:
        """The name of the picture beside a page."""
        return f"clinic-logo.{self.file.rpartition('.')[2].lower()}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A section that a clinic adds to a guide, or puts in the place of another.

    It stands after the section with the id `after`, in the place of the one with the id
    `replaces`, or at the end. `key` is where it is in the clinic's file.
    """

    id: str
    key: str
    guide: str
    after: str
    replaces: str
    title: str
    texts: tuple[str, ...]
    items: tuple[str, ...]

    @property
    def place(self) -> str:
        """The id of the section that it refers to, or ''."""
        return self.after or self.replaces


@dataclass(frozen=True, kw_only=True, slots=True)
class Clinic:
    """What a clinic's file says. Texts for readers are messages; names and addresses are not."""

    id: str
    file: str
    name: str
    country: str
    departments: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    phones: tuple[Phone, ...] = ()
    hours: tuple[Hours, ...] = ()
    emergency: str = ""
    interpreter: Phone | None = None
    logo: Logo | None = None
    colour: str = ""
    email: str = ""
    url: str = ""
    footers: tuple[str, ...] = ()
    sections: tuple[Section, ...] = ()
    notice: str = ""
    locales: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()

    @property
    def domain(self) -> str:
        """The name of the catalog with this clinic's texts."""
        return f"clinic-{self.id}"

    def messages(self) -> Iterator[tuple[str, str]]:
        """Give each text that translators get, with where it stands."""
        for text in self.departments:
            yield text, "departments"
        phones = (*self.phones, *([self.interpreter] if self.interpreter else []))
        for phone in phones:
            if phone.label:
                yield phone.label, "phones"
        if self.logo:
            yield self.logo.alternative, "logo"
        for section in self.sections:
            for text in (section.title, *section.texts, *section.items):
                yield text, f"sections.{section.id}"
        for text in self.footers:
            yield text, "footers"

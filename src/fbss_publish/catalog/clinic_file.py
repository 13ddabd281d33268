"""A clinic's file, `clinics/<clinic>.toml`, becomes a Clinic; each error names file, key, mend."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, NoReturn

from fbss_publish.catalog.clinic_phones import phone_of
from fbss_publish.catalog.logo import logo_fault
from fbss_publish.domain.clinic import DAYS, Clinic, Hours, Logo, Phone, Section
from fbss_publish.domain.colour import ENOUGH, is_colour, strong_enough, weakest
from fbss_publish.errors import ConfigError, InputError
from fbss_publish.project import PAPERS, Project
from fbss_publish.settings import Table

FOLDER = "clinics"
_PAGE = "docs/clinics.md"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_MARKUP = re.compile(
    r"[<>\x00-\x1f\x7f-\x9f]|&(?:#\w+|\w+);"
    "|[\u00ad\u200b\u2028-\u202e\u2066-\u2069\ufeff\ufffd\ue000-\uf8ff]"
)
"""Markup, and characters that nobody sees or that turn a text round; pages may not hold them."""
_TIME = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_NUMBER = re.compile(r"[0-9]{2,6}")
_EMAIL = re.compile(r"[^\s<>@?&%]+@[^\s<>@?&%]+")
_URL = re.compile(r"https?://[^\s<>\"]+")


def clinic_names(project: Project) -> tuple[str, ...]:
    """Give the names of the clinics that have a file."""
    return tuple(sorted(path.stem for path in (project.root / FOLDER).glob("*.toml")))


def read_clinic(project: Project, name: str) -> Clinic:
    """Read a clinic's file. Raises InputError where there is none, ConfigError for a wrong key."""
    path = project.root / FOLDER / f"{name}.toml"
    if not _ID.fullmatch(name) or not path.is_file():
        known = ", ".join(clinic_names(project)) or "none yet"
        raise InputError(
            f"there is no clinic “{name}”.",
            mend=f"Clinics: {known}. Each has a file {FOLDER}/<name>.toml; see docs/clinics.md.",
        )
    if path.is_symlink() or path.parent.is_symlink():
        raise InputError(
            "is a symbolic link.", path=project.name(path), mend="Put the file itself here."
        )
    return _Reader(project, path, name).clinic()


@cache
def emergency_numbers() -> dict[str, str]:
    """Give the emergency number of each country that we know."""
    text = files("fbss_publish.catalog").joinpath("emergency.toml").read_text(encoding="utf-8")
    return {country: str(number) for country, number in tomllib.loads(text).items()}


class _Reader:
    def __init__(self, project: Project, path: Path, name: str) -> None:
        self._project, self._path, self._name = project, path, name
        self._file = project.name(path)
        self._table = Table(self._file, "", self._parsed(), _PAGE)

    def _parsed(self) -> dict[str, Any]:
        try:
            return tomllib.loads(self._path.read_text(encoding="utf-8"))
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            raise ConfigError(
                f"is not UTF-8: line {line} has bytes that are no letters in it.",
                path=self._file,
                mend="Save the file as UTF-8.",
            ) from None
        except (tomllib.TOMLDecodeError, RecursionError) as error:
            raise ConfigError(
                f"cannot be read: {error}.", path=self._file, mend="Correct the file."
            ) from None

    def clinic(self) -> Clinic:
        table = self._table
        name = self._line(table, "name") or self._missing("name", 'name = "Example Clinic"')
        country = self._country()
        clinic = Clinic(
            id=self._name,
            file=self._file,
            name=name,
            country=country,
            departments=self._lines(table, "departments"),
            address=self._lines(table, "address"),
            phones=tuple(self._phones(country)),
            hours=tuple(self._hours()),
            emergency=self._emergency(country),
            interpreter=self._interpreter(country),
            logo=self._logo(),
            colour=self._colour(),
            email=self._shaped("email", _EMAIL, "an e-mail address"),
            url=self._shaped("url", _URL, "an address that starts with https://"),
            footers=self._lines(table, "footers"),
            sections=tuple(self._sections()),
            notice=self._notice(),
            locales=self._locales(),
            papers=table.choices("papers", PAPERS, self._project.papers),
        )
        table.refuse_unknown()
        return clinic

    # ------------------------------------------------------------------- texts

    def _line(self, table: Table, key: str) -> str:
        """Give a line of plain text; markup is refused, not escaped."""
        text = " ".join(table.text(key, "").split())
        self._plain(table, key, text)
        return text

    def _lines(self, table: Table, key: str) -> tuple[str, ...]:
        texts = tuple(" ".join(text.split()) for text in table.texts(key, ()))
        for text in texts:
            self._plain(table, key, text)
            if not text:
                table.refuse(key, "has an empty text.", "Write it, or take it out.")
        return texts

    def _plain(self, table: Table, key: str, text: str) -> None:
        if found := _MARKUP.search(text):
            table.refuse(
                key,
                f"has markup or a control character (“{_named(found[0])}”).",
                "Write plain text.",
            )

    def _missing(self, key: str, example: str) -> NoReturn:
        self._table.refuse(key, "is missing.", f"Write {example}.")
        raise AssertionError

    def _shaped(self, key: str, pattern: re.Pattern[str], words: str) -> str:
        text = self._table.text(key, "")
        if text and not pattern.fullmatch(text):
            self._table.refuse(key, f"cannot be “{text[:60]}”.", f"Give {words}.")
        return text

    # ----------------------------------------------------------- place and time

    def _country(self) -> str:
        country = self._table.text("country", "")
        if not re.fullmatch(r"[A-Z]{2}", country):
            self._table.refuse(
                "country",
                f"cannot be “{country[:20]}”." if country else "is missing.",
                'Give the two letters of the country (ISO 3166-1), such as "US" or "GB".',
            )
        return country

    def _emergency(self, country: str) -> str:
        number = self._table.text("emergency", "") or emergency_numbers().get(country, "")
        if not _NUMBER.fullmatch(number):
            what = f"cannot be “{number[:20]}”." if number else "is missing, and we do not know it."
            known = emergency_numbers().get(country, "112")
            self._table.refuse("emergency", what, f'Give the number for {country}: "{known}".')
        return number

    def _hours(self) -> Iterator[Hours]:
        for table in self._tables("hours"):
            first, last = self._days(table)
            opens, closes = self._time(table, "opens"), self._time(table, "closes")
            if opens >= closes:
                table.refuse("closes", "is not later than “opens”.", "Correct one of the two.")
            table.refuse_unknown()
            yield Hours(first=first, last=last, opens=_clock(opens), closes=_clock(closes))

    def _days(self, table: Table) -> tuple[int, int]:
        text = table.text("days", "")
        first, _, last = text.partition("-")
        if first not in DAYS or (last and last not in DAYS) or text.endswith("-"):
            names = ", ".join(DAYS)
            table.refuse(
                "days", f"cannot be “{text[:20]}”.", f'Write "mon" or "mon-fri"; days: {names}.'
            )
        start, end = DAYS.index(first), DAYS.index(last or first)
        if end < start:
            table.refuse("days", f"ends before it starts: “{text}”.", 'Start with "mon".')
        return start, end

    def _time(self, table: Table, key: str) -> str:
        text = table.text(key, "")
        if not _TIME.fullmatch(text):
            table.refuse(key, f"cannot be “{text[:20]}”.", 'Write hours and minutes: "08:30".')
        return text

    # ------------------------------------------------------------------- phones

    def _phones(self, country: str) -> Iterator[Phone]:
        for table in self._tables("phones"):
            yield self._phone(table, country)

    def _interpreter(self, country: str) -> Phone | None:
        table = self._table.below("interpreter")
        return self._phone(table, country) if table.names() else None

    def _phone(self, table: Table, country: str) -> Phone:
        label, number = self._line(table, "label"), table.text("number", "")
        phone = phone_of(number, country, label)
        if phone is None:
            table.refuse(
                "number",
                f"is no telephone number that can be called in {country}: “{number[:40]}”.",
                'Write it with its country code, such as "+1 202-555-0143".',
            )
            raise AssertionError
        table.refuse_unknown()
        return phone

    # --------------------------------------------------------- looks and formats

    def _logo(self) -> Logo | None:
        table = self._table.below("logo")
        if not table.names():
            return None
        name, alternative = table.text("file", ""), self._line(table, "text")
        if not alternative:
            table.refuse("text", "is missing.", "Say in words what the picture says.")
        table.refuse_unknown()
        path = self._path.parent / name
        if fault := logo_fault(path, self._path.parent):
            table.refuse("file", f"(“{name[:60]}”) {fault}", "Put an SVG or PNG file beside this.")
        return Logo(file=self._project.name(path), alternative=alternative)

    def _colour(self) -> str:
        colour = self._table.text("colour", "")
        if not colour:
            return ""
        if not is_colour(colour):
            self._table.refuse("colour", f"cannot be “{colour[:20]}”.", 'Write it as "#0b4a66".')
        if weakest(colour) < ENOUGH:
            self._table.refuse(
                "colour",
                f"“{colour}” is too weak: its contrast is {weakest(colour):.1f}:1, and readers "
                f"need {ENOUGH:.0f}:1.",
                f'The nearest colour that is strong enough is "{strong_enough(colour)}".',
            )
        return colour.lower()

    def _locales(self) -> tuple[str, ...]:
        project = self._project
        known = (project.source_language, *project.locales)
        tags = self._table.tags("locales", known)
        for tag in tags:
            if tag not in known:
                names = ", ".join(known)
                self._table.refuse("locales", f"cannot have “{tag}”.", f"Choose from {names}.")
        return tags

    def _notice(self) -> str:
        from fbss_publish.catalog.taglines import known_places

        place = self._table.text("notice", "")
        if place and place not in known_places():
            self._table.refuse(
                "notice", f"cannot be “{place[:20]}”.", f"Choose from {', '.join(known_places())}."
            )
        return place

    # ----------------------------------------------------------------- sections

    def _sections(self) -> Iterator[Section]:
        seen: set[str] = set()
        for table in self._tables("sections"):
            section = self._section(table)
            if section.id in seen:
                table.refuse("id", f"“{section.id}” is there twice.", "Give each its own id.")
            seen.add(section.id)
            yield section

    def _section(self, table: Table) -> Section:
        after, replaces = table.text("after", ""), table.text("replaces", "")
        if after and replaces:
            table.refuse("after", "and “replaces” exclude each other.", "Keep one of them.")
        section = Section(
            id=table.text("id", ""),
            key=table.path("").rstrip("."),
            guide=self._guide(table),
            after=after,
            replaces=replaces,
            title=self._line(table, "title"),
            texts=self._lines(table, "text"),
            items=self._lines(table, "list"),
        )
        if not _ID.fullmatch(section.id):
            table.refuse("id", f"cannot be “{section.id[:40]}”.", "Use a-z, 0-9 and hyphens.")
        if not section.title or not (section.texts or section.items):
            table.refuse("title", "and “text” are needed.", "Write both.")
        table.refuse_unknown()
        return section

    def _guide(self, table: Table) -> str:
        guide = table.text("guide", "")
        known = [source.id for source in self._project.sources()]
        if guide not in known:
            what = f"cannot be “{guide[:40]}”." if guide else "is missing."
            table.refuse("guide", what, f"Guides: {', '.join(known)}.")
        return guide

    def _tables(self, key: str) -> Iterator[Table]:
        """Give the tables of a list, each knowing its number."""
        rows = self._table.rows(key)
        for number, row in enumerate(rows, 1):
            yield Table(self._file, f"{key}[{number}]", row, _PAGE)


def _named(text: str) -> str:
    """Give a text; a character that nobody sees by its number."""
    return text if text.isprintable() and not "\ue000" <= text <= "\uf8ff" else f"U+{ord(text):04X}"


def _clock(text: str) -> Any:
    from datetime import time

    return time.fromisoformat(text)

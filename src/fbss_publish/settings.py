"""The keys of a configuration table, and errors that name the key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from fbss_publish.domain.contact import Contact
from fbss_publish.domain.gates import GateSetting
from fbss_publish.domain.locale import parse_tag
from fbss_publish.errors import ConfigError

_WAYS = (
    ("email", re.compile(r"[^\s<>@?&%]+@[^\s<>@?&%]+"), "an e-mail address"),
    ("url", re.compile(r"https?://\S+"), "an address that starts with https://"),
)


class Table:
    """Reads the keys of a table, and knows where in the file each of them is.

    `page` is the page of the documentation that lists the keys.
    """

    def __init__(
        self, file: str, path: str, table: Mapping[str, Any], page: str = "docs/configuration.md"
    ) -> None:
        self._file, self._path, self._table, self._page = file, path, table, page
        self._known: set[str] = set()

    def below(self, key: str) -> Table:
        """Give the table at a key; an empty one if there is none."""
        table = self._value(key, {}, dict, "a table")
        return Table(self._file, f"{self._path}.{key}".lstrip("."), table, self._page)

    def mapping(self, key: str) -> Mapping[str, Any]:
        """Give a table whose keys are language tags."""
        table = dict(self._value(key, {}, dict, "a table"))
        for tag in table:
            self._checked(f"{key}.{tag}", tag)
        return table

    def words(self, key: str, allowed: Any = None) -> Mapping[str, str]:
        """Give a table of texts, each of them one of the allowed ones."""
        table = self._value(key, {}, dict, "a table")
        reader = Table(self._file, f"{self._path}.{key}".lstrip("."), table)
        for name in table:
            if allowed is None:
                reader.text(name, "")
            elif not isinstance(table[name], str) or table[name] not in allowed:
                names = ", ".join(f"“{one}”" for one in allowed)
                reader.refuse(name, f"cannot be “{table[name]}”.", f"Choose from {names}.")
        return dict(table)

    def rows(self, key: str) -> tuple[Mapping[str, Any], ...]:
        """Give a list of tables."""
        values = self._value(key, [], list, "a list of tables")
        if not all(isinstance(value, dict) for value in values):
            self.refuse(key, "must be a list of tables.", f"Write each as [[{key}]].")
        return tuple(values)

    def text(self, key: str, default: str) -> str:
        """Give a text."""
        return str(self._value(key, default, str, "text in quotes"))

    def number(self, key: str) -> float | None:
        """Give a number, or None where there is none."""
        if key not in self._table:
            self._known.add(key)
            return None
        value = self._value(key, 0, (int, float), "a number")
        if isinstance(value, bool) or value != value or abs(value) == float("inf"):
            self.refuse(key, "must be a number.", f"See {self._page}.")
        return float(value)

    def names(self) -> tuple[str, ...]:
        """Give the keys of the table as they stand."""
        return tuple(self._table)

    def path(self, key: str) -> str:
        """Give where a key is, as people write it."""
        return f"{self._path}.{key}".lstrip(".")

    @property
    def file(self) -> str:
        """The name of the file."""
        return self._file

    def texts(self, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        """Give a list of texts."""
        values = self._value(key, list(default), list, "a list of texts")
        if not all(isinstance(value, str) for value in values):
            self.refuse(key, "must be a list of texts.", f'For example {key} = ["a", "b"].')
        return tuple(values)

    def tag(self, key: str, default: str) -> str:
        """Give a language tag; the default, which may be empty, where there is none."""
        text = self.text(key, default)
        return self._checked(key, text) if key in self._table else default

    def tags(self, key: str, default: tuple[str, ...]) -> tuple[str, ...]:
        """Give a list of language tags."""
        return tuple(self._checked(key, value) for value in self.texts(key, default))

    def choices(self, key: str, allowed: Any, default: tuple[str, ...]) -> tuple[str, ...]:
        """Give one or more of the allowed texts; the default where there are none."""
        raw = self._table.get(key)
        values = (raw,) if isinstance(raw, str) else self.texts(key, default)
        self._known.add(key)
        if raw == []:
            names = ", ".join(f"“{name}”" for name in allowed)
            self.refuse(key, "must not be empty.", f"Choose from {names}, or leave the key out.")
        for value in values:
            if value not in allowed:
                names = ", ".join(f"“{name}”" for name in allowed)
                self.refuse(key, f"cannot be “{value}”.", f"Choose from {names}.")
        return values or default

    def refuse_unknown(self) -> None:
        """Raise ConfigError for a key that nobody asked for."""
        for key in self._table:
            if key not in self._known:
                known = ", ".join(sorted(self._known))
                self.refuse(key, "is not a setting.", f"The settings here are {known}.")

    def _value(self, key: str, default: Any, kind: type | tuple[type, ...], words: str) -> Any:
        self._known.add(key)
        value = self._table.get(key, default)
        if not isinstance(value, kind):
            self.refuse(key, f"must be {words}.", f"See {self._page}.")
        return value

    def _checked(self, key: str, text: str) -> str:
        try:
            return parse_tag(text).text
        except ValueError as error:
            self.refuse(key, f"cannot be used: {error}.", "Use a BCP 47 language tag.")
            raise

    def refuse(self, key: str, what: str, mend: str) -> None:
        """Raise ConfigError about a key."""
        raise ConfigError(f"“{self.path(key)}” {what}", path=self._file, mend=mend)


def gate_settings(table: Table, tags: Iterable[str]) -> dict[str, tuple[GateSetting, ...]]:
    """Read the gates of each language. An empty table means that there are none."""
    return {tag: tuple(_gates(table.below(tag))) for tag in tags}


def _gates(table: Table) -> Iterable[GateSetting]:
    for formula in table.names():
        row = table.below(formula)
        yield GateSetting(
            formula=formula,
            gate=row.number("gate"),
            goal=row.number("goal"),
            source=row.text("source", ""),
            file=row.file,
            key=table.path(formula),
        )
        row.refuse_unknown()


def contact_in(table: Table, *tables: str) -> Contact:
    """Read how somebody can be reached. `tables` are tables within this one."""
    for name in tables:
        table.below(name)
    values = {name: table.text(name, "") for name in ("name", "email", "phone", "url")}
    table.refuse_unknown()
    for name, pattern, words in _WAYS:
        if values[name] and not pattern.fullmatch(values[name]):
            table.refuse(name, f"cannot be “{values[name]}”.", f"Give {words}.")
    return Contact(**values)

"""A table of a file of terms, which knows where in the file each of its keys is."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any, NoReturn

from fbss_publish.domain.locale import parse_tag
from fbss_publish.errors import CatalogError

_IDENTIFIER = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_CONTROL = re.compile("[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069]")


class Table:
    """Gives the values of one table. Every method raises CatalogError naming the key path."""

    def __init__(self, file: str, path: str, values: Mapping[str, Any], tag: str = "") -> None:
        self._file, self._path, self._values, self.tag = file, path, values, tag
        self._known: list[str] = []

    def tables(self, key: str) -> Iterator[Table]:
        """Give the tables of a list of tables, counted from 1."""
        for number, item in enumerate(self._value(key, [], list, f"[[{key}]]"), start=1):
            if not isinstance(item, dict):
                self.refuse(key, "must be a list of tables.", f"Write [[{key}]] before each.")
            yield Table(self._file, f"{self._path}{key}[{number}].", item)

    def locales(self) -> Iterator[Table]:
        """Give the tables that are named by a language tag."""
        below = self._value("locale", {}, dict, "a table of language tags")
        for tag, values in below.items():
            try:
                parse_tag(tag)
            except ValueError as error:
                self.refuse(f"locale.{tag}", f"cannot be used: {error}.", "Use a BCP 47 tag.")
            if not isinstance(values, dict):
                self.refuse(f"locale.{tag}", "must be a table.", 'Write { approved = ["…"] }.')
            yield Table(self._file, f"{self._path}locale.{tag}.", values, tag)

    def text(self, key: str) -> str:
        """Give a text of one line, '' where there is none."""
        return self._clean(key, self._value(key, "", str, "text in quotes"))

    def needed(self, key: str) -> str:
        """Give a text that must be there."""
        text = self.text(key)
        if not text:
            self.refuse(key, "is missing or empty.", "Every concept needs it.")
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts, none of them empty or twice."""
        values = self._value(key, [], list, "a list of texts")
        if not all(isinstance(value, str) and value.strip() for value in values):
            self.refuse(key, "must be a list of texts.", f'For example {key} = ["a", "b"].')
        texts = tuple(self._clean(key, value) for value in values)
        if len(set(texts)) < len(texts):
            self.refuse(key, "has the same text twice.", "Delete one.")
        return texts

    def flag(self, key: str, *, default: bool) -> bool:
        """Give true or false."""
        return bool(self._value(key, default, bool, "true or false"))

    def identifier(self, key: str) -> str:
        """Give the id of a concept: small letters, digits and hyphens."""
        text = self.needed(key)
        if not _IDENTIFIER.fullmatch(text):
            self.refuse(key, f"cannot be “{text[:40]}”.", "Use small letters, digits and hyphens.")
        return text

    def refuse_unknown(self) -> None:
        """Refuse a key that nothing asked for: it may be a slip of the pen."""
        for key in self._values:
            if key not in self._known:
                known = ", ".join(self._known)
                self.refuse(key, "is not known.", f"The keys here are {known}.")

    def refuse(self, key: str, what: str, mend: str) -> NoReturn:
        """Raise CatalogError about a key."""
        raise CatalogError(f"“{self._path}{key}” {what}", path=self._file, mend=mend)

    def _clean(self, key: str, text: str) -> str:
        if _CONTROL.search(text):
            self.refuse(key, "has a line break or an invisible character in it.", "Take it out.")
        return unicodedata.normalize("NFC", text.strip())

    def _value(self, key: str, default: Any, kind: type, words: str) -> Any:
        self._known.append(key)
        value = self._values.get(key, default)
        if not isinstance(value, kind):
            self.refuse(key, f"must be {words}.", "See docs/terms.md.")
        return value

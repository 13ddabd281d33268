"""A line of the ledger: what it says, how it is written, and when it cannot be one.

The names of the fields follow ITS 2.0, section 8.11 (Provenance). Fields and events that
this version does not know are kept as they are.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from fbss_publish.domain.policy import Scope
from fbss_publish.errors import CatalogError

ORIGIN, REVIEW, REVOKE, WAIVE = "origin", "review", "revoke", "waive"
SCOPES = tuple(scope.value for scope in Scope)
SIGNATURE = "signature"
PERSON = {REVIEW: "revPerson", REVOKE: "person", WAIVE: "person"}
"""The events that somebody answers for, and the field with the name."""

_NEEDED = {REVOKE: ("revokes",), WAIVE: ("code", "reason", "expires")}
_WITHOUT_NAME = {
    REVIEW: "a review without the name of a person.",
    REVOKE: "a revocation without the name of a person.",
    WAIVE: "a waiver without the name of a person.",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """A line of the ledger. `number` is its line in the file it was read from, from 1."""

    digest: str
    event: str
    fields: Mapping[str, str]
    number: int | None = field(default=None, compare=False)

    def line(self) -> str:
        """Write the record as it stands in the ledger."""
        values = {"digest": self.digest, "event": self.event, **self.fields}
        return json.dumps(values, ensure_ascii=False, sort_keys=True)

    @property
    def id(self) -> str:
        """The SHA-256 of the line, as hexadecimal digits; a revocation names it."""
        return hashlib.sha256(self.line().encode()).hexdigest()

    @property
    def unsigned_line(self) -> str:
        """What a signature is made over: the line as written, without the signature."""
        rest = {name: text for name, text in self.fields.items() if name != SIGNATURE}
        return Record(digest=self.digest, event=self.event, fields=rest).line()

    @property
    def person(self) -> str:
        """The name of who answers for it, or ''."""
        return self.fields.get(PERSON.get(self.event, ""), "")

    @property
    def day(self) -> date | None:
        """The day that the line gives, or None if it gives none that there is."""
        try:
            return date.fromisoformat(self.fields.get("date", ""))
        except ValueError:
            return None

    @property
    def scope(self) -> str:
        """What a review is about. One that does not say was of the language."""
        return self.fields.get("scope", Scope.LINGUISTIC.value)

    @property
    def fixture(self) -> bool:
        """Say whether the record was made to test with."""
        return "fixture" in self.fields


def record_of(line: bytes, name: str, number: int) -> Record:
    """Read a line. Raises CatalogError naming the file and the line."""
    values = _values(line)
    if values is None:
        raise CatalogError(
            "this line is not a record.",
            path=name,
            line=number,
            mend="Restore it from version control; the ledger is not edited by hand.",
        )
    event, digest = values.pop("event", ""), values.pop("digest", "")
    if not event or not digest:
        raise CatalogError(
            "the record has no digest or no known event.", path=name, line=number,
            mend="Restore it from version control.",
        )  # fmt: skip
    if event in PERSON and not values.get(PERSON[event], "").strip():
        raise CatalogError(
            _WITHOUT_NAME[event], path=name, line=number,
            mend="Remove the line; only a named person can answer for a translation.",
        )  # fmt: skip
    missing = [key for key in _NEEDED.get(event, ()) if not values.get(key, "").strip()]
    if missing:
        raise CatalogError(
            f"the record “{event}” has no {' and no '.join(missing)}.", path=name, line=number,
            mend="Restore it from version control.",
        )  # fmt: skip
    return Record(digest=digest, event=event, fields=values, number=number)


def _values(line: bytes) -> dict[str, str] | None:
    """Give the texts of a line; None for anything that would not be written back as it is."""
    try:
        values: Any = json.loads(line, object_pairs_hook=_unique)
        json.dumps(values, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return None
    if not isinstance(values, dict) or not all(isinstance(v, str) for v in values.values()):
        return None
    return values


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Refuse a key that stands twice: a reader would see one value, a program the other."""
    values = dict(pairs)
    if len(values) != len(pairs):
        raise ValueError
    return values

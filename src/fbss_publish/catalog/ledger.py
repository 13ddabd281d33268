"""The ledger of a locale: where each translation comes from, and who signed it off.

One JSON object a line in `locales/<tag>/reviews.jsonl`. A record is bound to the digest of
the message and its translation; when either changes, the record no longer applies. Names of
the fields follow ITS 2.0, section 8.11 (Provenance).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from fbss_publish.catalog.entry import Entry
from fbss_publish.errors import CatalogError

ORIGIN, REVIEW = "origin", "review"


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """A line of the ledger."""

    digest: str
    event: str
    fields: Mapping[str, str]

    def line(self) -> str:
        """Write the record as it stands in the ledger."""
        values = {"digest": self.digest, "event": self.event, **self.fields}
        return json.dumps(values, ensure_ascii=False, sort_keys=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class Ledger:
    """The records of a locale, by digest."""

    origins: Mapping[str, Record] = field(default_factory=dict)
    reviews: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)

    def reviewed(self, entry: Entry) -> bool:
        """Say whether a named human signed off exactly this message with this translation."""
        return not entry.fuzzy and entry.translated and digest_of(entry) in self.reviews

    def origin(self, entry: Entry) -> str:
        """Give where the translation comes from: human, machine, ai, or '' if nobody said."""
        record = self.origins.get(digest_of(entry))
        return record.fields.get("origin", "") if record else ""


def digest_of(entry: Entry) -> str:
    """Give the SHA-256 of msgctxt, msgid, plural and translations, as hexadecimal digits."""
    parts = (
        "" if entry.msgctxt is None else f"{entry.msgctxt}\x04",
        entry.msgid,
        *(f"\x00{text}" for text in ((entry.msgid_plural or ""), *entry.msgstr)),
    )
    return hashlib.sha256("".join(parts).encode()).hexdigest()


def read_ledger(path: Path, name: str) -> Ledger:
    """Read a ledger; one that is not there is empty. Raises CatalogError for a bad line."""
    if not path.exists():
        return Ledger()
    origins: dict[str, Record] = {}
    reviews: dict[str, tuple[Record, ...]] = {}
    for number, line in enumerate(path.read_bytes().split(b"\n"), 1):
        if not line.strip():
            continue
        record = _record(line, name, number)
        if record.event == ORIGIN:
            origins[record.digest] = record
        else:
            reviews[record.digest] = (*reviews.get(record.digest, ()), record)
    return Ledger(origins=origins, reviews=reviews)


def write_lines(records: Iterable[Record]) -> bytes:
    """Write a ledger: sorted, one record a line, so that branches merge without conflict."""
    return "".join(f"{line}\n" for line in sorted({r.line() for r in records})).encode()


def _record(line: bytes, name: str, number: int) -> Record:
    try:
        values: Any = json.loads(line)
    except ValueError:
        values = None
    if not isinstance(values, dict) or not all(isinstance(v, str) for v in values.values()):
        raise CatalogError(
            "this line is not a record.",
            path=name,
            line=number,
            mend="Restore it from version control; the ledger is not edited by hand.",
        )
    event, digest = values.pop("event", ""), values.pop("digest", "")
    if event not in (ORIGIN, REVIEW) or not digest:
        raise CatalogError(
            "the record has no digest or no known event.", path=name, line=number,
            mend="Restore it from version control.",
        )  # fmt: skip
    if event == REVIEW and not values.get("revPerson", "").strip():
        raise CatalogError(
            "a review without the name of a person.", path=name, line=number,
            mend="Remove the line; only a named person can sign off a translation.",
        )  # fmt: skip
    return Record(digest=digest, event=event, fields=values)

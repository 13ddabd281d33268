"""The ledger of a locale: where each translation comes from, and who signed it off.

One JSON object a line in `locales/<tag>/reviews.jsonl`. A record is bound to the digest of
the message and its translation; when either changes, the record no longer applies.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.ledger_names import placeholder
from fbss_publish.catalog.ledger_record import (
    ORIGIN,
    REVIEW,
    REVOKE,
    SCOPES,
    WAIVE,
    Record,
    record_of,
)
from fbss_publish.catalog.ledger_signature import Signature, signature_of, signers_beside
from fbss_publish.files import locked, write_atomic

__all__ = [
    "ORIGIN",
    "REVIEW",
    "REVOKE",
    "WAIVE",
    "Ledger",
    "Record",
    "add_records",
    "digest_of",
    "ledger_of",
    "read_ledger",
    "write_lines",
]
# What somebody else made counts before what a person says about the very same text.
_CAUTION = ("machine", "ai")


@dataclass(frozen=True, kw_only=True, slots=True)
class Ledger:
    """The records of a locale, by digest; `records` has all of them, unknown ones too.

    `revoked` are the ids of withdrawn lines. `signers` is the content of the file
    `allowed_signers`, or None. `known` are states of signatures that were verified before, by the
    ids of their lines. `allow_fixtures` lets what was made to test with count; only
    tests set it. `today` is the day of the build; without it, days are not looked at.
    """

    origins: Mapping[str, Record] = field(default_factory=dict)
    reviews: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    waivers: Mapping[str, tuple[Record, ...]] = field(default_factory=dict)
    revoked: frozenset[str] = frozenset()
    records: tuple[Record, ...] = ()
    signers: bytes | None = field(default=None, compare=False, repr=False)
    known: Mapping[str, Signature] = field(default_factory=dict, compare=False, repr=False)
    allow_fixtures: bool = False
    today: date | None = field(default=None, compare=False)

    def scopes(self, entry: Entry) -> frozenset[str]:
        """Give what named persons signed off of exactly this text: linguistic, clinical.

        Never anything for a message that is fuzzy or without a translation.
        """
        return frozenset(record.scope for record in self.sign_offs(entry))

    def reviewed(self, entry: Entry) -> bool:
        """Say whether a named human signed off exactly this message with this translation."""
        return bool(self.scopes(entry))

    def sign_offs(self, entry: Entry) -> tuple[Record, ...]:
        """Give the reviews that count for exactly this text, in the order of the file."""
        if not self.reviews or entry.fuzzy or not entry.translated:
            return ()
        found = self.reviews.get(digest_of(entry), ())
        return tuple(record for record in found if record.scope in SCOPES and self.counts(record))

    def counts(self, record: Record) -> bool:
        """Say whether a person answers for this line: not revoked, no fixture, not tampered."""
        made_up = record.fixture or placeholder(record.person)
        if (made_up and not self.allow_fixtures) or record.id in self.revoked:
            return False
        if self.misdated(record):
            return False
        return self.signature(record).counts

    def misdated(self, record: Record) -> bool:
        """Say whether a line has no day that can be read, or one after the day of the build."""
        if self.today is None:
            return False
        day = record.day
        return day is None or day > self.today

    def signature(self, record: Record) -> Signature:
        """Verify the signature of a line."""
        known = self.known.get(record.id) if self.known else None
        return known or signature_of(record, self.signers)

    def origin(self, entry: Entry) -> str:
        """Give where the translation comes from: human, machine, ai, or '' if nobody said."""
        record = self.origins.get(digest_of(entry)) if self.origins else None
        return record.fields.get("origin", "") if record else ""


def digest_of(entry: Entry) -> str:
    """Give the SHA-256 of msgctxt, msgid, plural and translations, as hexadecimal digits."""
    parts = (
        "" if entry.msgctxt is None else f"{entry.msgctxt}\x04",
        entry.msgid,
        *(f"\x00{text}" for text in ((entry.msgid_plural or ""), *entry.msgstr)),
    )
    return hashlib.sha256("".join(parts).encode()).hexdigest()


def read_ledger(
    path: Path, name: str, *, allow_fixtures: bool = False, today: date | None = None
) -> Ledger:
    """Read a ledger; one that is not there is empty. Raises CatalogError for a bad line."""
    lines = enumerate((path.read_bytes() if path.exists() else b"").split(b"\n"), 1)
    records = [record_of(line, name, number) for number, line in lines if line.strip()]
    made = ledger_of(records, signers=signers_beside(path), allow_fixtures=allow_fixtures)
    return replace(made, today=today)


def ledger_of(
    records: Iterable[Record], *, signers: bytes | None = None, allow_fixtures: bool = False
) -> Ledger:
    """Put records in order. Of several origins of one text the most careful one counts."""
    every = tuple(records)
    origins: dict[str, Record] = {}
    for record in every:
        if record.event == ORIGIN and _origin(origins.get(record.digest)) not in _CAUTION:
            origins[record.digest] = record
    return Ledger(
        origins=origins,
        reviews=_by_digest(every, REVIEW),
        waivers=_by_digest(every, WAIVE),
        revoked=frozenset(r.fields["revokes"] for r in every if r.event == REVOKE),
        records=every,
        signers=signers,
        allow_fixtures=allow_fixtures,
    )


def add_records(path: Path, name: str, records: Iterable[Record]) -> bool:
    """Put records into a ledger, and say whether it changed. Nothing that is in it is lost.

    Raises CatalogError for a ledger that is damaged; it then stays as it is.
    """
    with locked(path):
        return write_atomic(path, write_lines((*read_ledger(path, name).records, *records)))


def write_lines(records: Iterable[Record]) -> bytes:
    """Write a ledger: sorted, one record a line, so that branches merge without conflict."""
    return "".join(f"{line}\n" for line in sorted({r.line() for r in records})).encode()


def _by_digest(records: Iterable[Record], event: str) -> dict[str, tuple[Record, ...]]:
    found: dict[str, tuple[Record, ...]] = {}
    for record in records:
        if record.event == event:
            found[record.digest] = (*found.get(record.digest, ()), record)
    return found


def _origin(record: Record | None) -> str:
    return record.fields.get("origin", "") if record else ""

"""Who answers for a translation: a person with a name, and what qualifies them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.ledger import REVIEW, Ledger, Record, digest_of
from fbss_publish.catalog.ledger_names import odd, placeholder
from fbss_publish.catalog.ledger_signature import Signature, signed
from fbss_publish.errors import InputError


@dataclass(frozen=True, kw_only=True, slots=True)
class Reviewer:
    """A person who signs off. `key` is the file of an SSH key; `fixture` marks a test."""

    person: str
    credential: str
    scope: str
    org: str = ""
    note: str = ""
    key: Path | None = None
    fixture: bool = False

    def check(self) -> None:
        """Raise InputError unless a person with a name and a qualification answers for it."""
        check_name(self.person, fixture=self.fixture)
        if not self.credential.strip():
            raise InputError(
                "a sign-off needs the credential of the person.",
                mend='Say what qualifies them, for example --credential "medical translator".',
            )


def check_name(name: str, *, fixture: bool = False) -> None:
    """Raise InputError for a name that is empty or nobody's, unless it is for a test."""
    if not name.strip() or any(ord(c) < 32 for c in name):
        raise InputError(
            "a sign-off needs the name of a person.", mend='Give it: --person "FULL NAME".'
        )
    if why := odd(name.strip()):
        raise InputError(
            f"“{name[:60]}” cannot stand as a name: {why}.", mend="Type the name anew, by hand."
        )
    if placeholder(name) and not fixture:
        raise InputError(
            f"“{name[:60]}” is not the name of a person.",
            mend="Give the full name of the human who answers for it; no program can.",
        )


def same_name(one: str, other: str) -> bool:
    """Say whether two names are the same, whatever their case and spaces."""
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def sign_off(entry: Entry, reviewer: Reviewer, ledger: Ledger, today: date, **more: str) -> Record:
    """Make the record of a sign-off; `more` are further fields. Raises InputError."""
    given = {
        "revPerson": reviewer.person.strip(),
        "revOrg": reviewer.org.strip(),
        "credential": reviewer.credential.strip(),
        "scope": reviewer.scope,
        "date": today.isoformat(),
        "note": reviewer.note.strip(),
        "fixture": "true" if reviewer.fixture else "",
        **more,
    }
    for fields in _renewals({name: text for name, text in given.items() if text}):
        record = Record(digest=digest_of(entry), event=REVIEW, fields=fields)
        record = with_key(record, reviewer.key, ledger)
        if record.id not in ledger.revoked:
            return record
    raise AssertionError  # the renewals have no end


def with_key(record: Record, key: Path | None, ledger: Ledger) -> Record:
    """Sign a record if there is a key. Raises InputError if the result would not count."""
    if key is None:
        return record
    made = signed(record, key)
    if ledger.signature(made) is Signature.BAD:
        raise InputError(
            f"the key is not that of “{record.person}” in locales/allowed_signers.",
            path=key,
            mend="The first field of its line there has to be the name, in quotes.",
        )
    return made


def _renewals(fields: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """Give fields that differ: what was revoked can be signed again, even on the same day."""
    yield dict(fields)
    number = 1
    while True:
        number += 1
        yield {**fields, "renewal": str(number)}

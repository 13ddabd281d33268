"""Withdrawing a sign-off or a waiver, and waiving a finding: lines for the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fbss_publish.build.review import Desk, Item
from fbss_publish.build.review_person import check_name, same_name, with_key
from fbss_publish.build.review_sign import write
from fbss_publish.build.review_which import Which, find
from fbss_publish.catalog.ledger import REVOKE, WAIVE, Record, digest_of
from fbss_publish.catalog.waivers import LONGEST, NEVER_WAIVED
from fbss_publish.check.registry import all_rules
from fbss_publish.errors import InputError


@dataclass(frozen=True, kw_only=True, slots=True)
class Withdrawal:
    """Which lines to revoke: of a message, of a person, of a scope; or the waiver of a code."""

    which: Which
    of: str | None = None
    scope: str | None = None
    code: str | None = None


def revoke(
    desk: Desk, what: Withdrawal, *, person: str, reason: str, today: date, key: Path | None = None
) -> tuple[Record, ...]:
    """Withdraw sign-offs or waivers; they stay in the ledger and count no more.

    Gives the revoked lines. Raises InputError for an empty name or reason, and where
    there is nothing to revoke.
    """
    check_name(person)
    _needs(reason, "a revocation needs a reason.", "--reason")
    found = tuple(_lines(desk, what))
    if not found:
        raise InputError(
            "there is nothing to revoke.", path=desk.ledger_name,
            mend="See: fbss-publish review status",
        )  # fmt: skip
    fields = {"person": person.strip(), "reason": reason.strip(), "date": today.isoformat()}
    records = (
        Record(digest=line.digest, event=REVOKE, fields={**fields, "revokes": line.id})
        for line in found
    )
    write(desk, [with_key(record, key, desk.ledger) for record in records])
    return found


def _lines(desk: Desk, what: Withdrawal) -> Iterator[Record]:
    if not what.which.given and what.of is None:
        raise InputError(
            "which sign-off is meant?", mend="Name a message (--id, --msgid) or a person (--of)."
        )
    digest = digest_of(find(desk, what.which).entry) if what.which.given else None
    by_digest = desk.ledger.reviews if what.code is None else desk.ledger.waivers
    for record in (record for records in by_digest.values() for record in records):
        fits = (
            digest in (None, record.digest),
            what.of is None or same_name(what.of, record.person),
            what.scope in (None, record.scope),
            what.code in (None, record.fields.get("code")),
            record.id not in desk.ledger.revoked,
        )
        if all(fits):
            yield record


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiver:
    """That a finding may stand: its code, who says so, why, and the last day of it."""

    code: str
    person: str
    reason: str
    until: date
    key: Path | None = None


def waive(desk: Desk, item: Item, waiver: Waiver, today: date) -> Record:
    """Put a waiver into the ledger. Raises InputError if it cannot be waived."""
    check_name(waiver.person)
    _needs(waiver.reason, "a waiver needs a reason.", "--reason")
    if waiver.code in NEVER_WAIVED:
        raise InputError(
            f"“{waiver.code}” cannot be waived.", mend=f"Mend it: docs/rules/{waiver.code}.md"
        )
    if waiver.code not in {rule.code for rule in all_rules()}:
        raise InputError(f"there is no rule “{waiver.code}”.", mend="See docs/rules/README.md.")
    if waiver.until < today:
        raise InputError(f"{waiver.until} is over.", mend="Give a day to come: --until.")
    if waiver.until > today + LONGEST:
        raise InputError(
            f"{waiver.until} is too far away; a waiver lasts a year at most.",
            mend=f"Give a day until {today + LONGEST}: --until.",
        )
    fields = {
        "code": waiver.code,
        "person": waiver.person.strip(),
        "reason": waiver.reason.strip(),
        "date": today.isoformat(),
        "expires": waiver.until.isoformat(),
    }
    record = Record(digest=digest_of(item.entry), event=WAIVE, fields=fields)
    record = with_key(record, waiver.key, desk.ledger)
    write(desk, [record])
    return record


def _needs(text: str, what: str, option: str) -> None:
    if not text.strip():
        raise InputError(what, mend=f"Give it: {option} TEXT.")

"""Signing off messages, withdrawing a sign-off, waiving a finding: lines for the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fbss_publish.build.gather import refuse_links
from fbss_publish.build.review import Desk, Item
from fbss_publish.build.review_person import Reviewer, check_name, sign_off, with_key
from fbss_publish.catalog.ledger import REVOKE, WAIVE, Record, add_records, digest_of
from fbss_publish.catalog.waivers import NEVER_WAIVED
from fbss_publish.check.registry import all_rules
from fbss_publish.errors import InputError


@dataclass(frozen=True, kw_only=True, slots=True)
class Which:
    """Which message is meant: by its text (and context), or by its id."""

    msgid: str | None = None
    msgctxt: str | None = None
    id: str | None = None

    @property
    def given(self) -> bool:
        """Say whether a message is meant at all."""
        return self.msgid is not None or self.id is not None


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What would be signed. `refused` has a reason each, `known` were signed already."""

    items: tuple[Item, ...]
    refused: tuple[tuple[Item, str], ...] = ()
    known: tuple[Item, ...] = ()

    @property
    def critical(self) -> int:
        """The number of safety-critical messages among those to be signed."""
        return sum(item.critical for item in self.items)


def find(desk: Desk, which: Which) -> Item:
    """Find the one message that is meant. Raises InputError for none and for several."""
    found = [item for item in desk.items if _is(item, which)]
    what = which.id or which.msgid or ""
    if not found:
        raise InputError(
            f"no message is “{what[:60]}”.",
            mend="Give its whole source text, or its id as “review next” shows it.",
        )
    if len(found) > 1:
        places = ", ".join(f"{item.domain} {item.entry.msgctxt or ''}".strip() for item in found)
        raise InputError(
            f"{len(found)} messages are “{what[:60]}”: {places}.",
            mend="Choose with --guide or --msgctxt.",
        )
    return found[0]


def _is(item: Item, which: Which) -> bool:
    if which.id is not None:
        return item.id == which.id
    wanted = which.msgctxt in (None, item.entry.msgctxt)
    return wanted and item.entry.msgid == which.msgid


def plan(desk: Desk, items: Iterable[Item], reviewer: Reviewer) -> Plan:
    """Sort messages into those that can be signed and those that cannot. Raises InputError."""
    reviewer.check()
    ready: list[Item] = []
    refused: list[tuple[Item, str]] = []
    known: list[Item] = []
    for item in items:
        if why := item.obstacle or _own_work(desk, item, reviewer):
            refused.append((item, why))
        elif _has_signed(desk, item, reviewer):
            known.append(item)
        else:
            ready.append(item)
    return Plan(items=tuple(ready), refused=tuple(refused), known=tuple(known))


def _own_work(desk: Desk, item: Item, reviewer: Reviewer) -> str:
    """Say so if the reviewer translated it: a second person revises (ISO 17100, 5.3.3)."""
    origin = desk.ledger.origins.get(digest_of(item.entry))
    if origin and _same(origin.fields.get("person", ""), reviewer.person):
        return f"{origin.fields['person']} translated it, and another person has to review it"
    return ""


def _has_signed(desk: Desk, item: Item, reviewer: Reviewer) -> bool:
    mine = (r for r in desk.ledger.sign_offs(item.entry) if _same(r.person, reviewer.person))
    return any(record.scope == reviewer.scope for record in mine)


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def sign(desk: Desk, agreed: Plan, reviewer: Reviewer, today: date) -> int:
    """Put the sign-offs of a plan into the ledger, and give their number."""
    records = [sign_off(item.entry, reviewer, desk.ledger, today) for item in agreed.items]
    write(desk, records)
    return len(records)


def write(desk: Desk, records: Iterable[Record]) -> None:
    """Put records into the ledger of a locale."""
    path = desk.project.ledger(desk.locale.tag)
    refuse_links(desk.project, path)
    add_records(path, desk.ledger_name, records)


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
            what.of is None or _same(what.of, record.person),
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

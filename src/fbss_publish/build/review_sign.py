"""Signing off messages: what can be signed, what cannot and why, and lines for the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from fbss_publish.build.links import refuse_links
from fbss_publish.build.review import Desk, Item
from fbss_publish.build.review_person import Reviewer, same_name, sign_off
from fbss_publish.catalog.ledger import Record, add_records, digest_of


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
    if origin and same_name(origin.fields.get("person", ""), reviewer.person):
        return f"{origin.fields['person']} translated it, and another person has to review it"
    return ""


def _has_signed(desk: Desk, item: Item, reviewer: Reviewer) -> bool:
    mine = (r for r in desk.ledger.sign_offs(item.entry) if same_name(r.person, reviewer.person))
    return any(record.scope == reviewer.scope for record in mine)


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

"""How far the review of a locale has come: by catalog and scope, critical messages apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from fbss_publish.build.review import Desk, Item, read_desk
from fbss_publish.catalog.ledger import Ledger, digest_of
from fbss_publish.catalog.ledger_names import placeholder
from fbss_publish.catalog.ledger_record import SCOPES, Record
from fbss_publish.catalog.ledger_signature import Signature
from fbss_publish.project import Project


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One catalog, one scope. `needed` counts the messages for which a release asks for it.

    Of those, `signed` are signed off, `ready` can be, `drafts` cannot yet. The fields with
    `critical` count the safety-critical ones among them.
    """

    locale: str
    catalog: str
    scope: str
    needed: int
    signed: int
    ready: int
    drafts: int
    critical_needed: int
    critical_signed: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Health:
    """What the ledger of a locale holds.

    `signatures` counts sign-offs and waivers by the state of their signature. `lapsed` are
    sign-offs of a text that is no longer there; `revoked`, `fixtures` and `bad` (by line
    number) never count.
    """

    locale: str
    signatures: dict[str, int]
    lapsed: int
    revoked: int
    fixtures: int
    bad: tuple[int, ...]


def review_status(
    project: Project, wanted: Iterable[str], today: date
) -> tuple[tuple[Row, ...], tuple[Health, ...]]:
    """Count for the locales in `wanted`, or all. Raises InputError and CatalogError."""
    desks = [read_desk(project, tag, (), today) for tag in tuple(wanted) or project.locales]
    return (
        tuple(row for desk in desks for row in _rows(desk)),
        tuple(_health(desk) for desk in desks),
    )


def _rows(desk: Desk) -> Iterator[Row]:
    for domain in dict.fromkeys(item.domain for item in desk.items):
        items = [item for item in desk.items if item.domain == domain]
        for scope in SCOPES:
            yield _row(desk, domain, scope, [item for item in items if scope in item.need])


def _row(desk: Desk, domain: str, scope: str, items: list[Item]) -> Row:
    signed = [item for item in items if scope in desk.ledger.scopes(item.entry)]
    ready = sum(not item.obstacle for item in items if item not in signed)
    return Row(
        locale=desk.locale.tag,
        catalog=domain,
        scope=scope,
        needed=len(items),
        signed=len(signed),
        ready=ready,
        drafts=len(items) - len(signed) - ready,
        critical_needed=sum(item.critical for item in items),
        critical_signed=sum(item.critical for item in signed),
    )


def _health(desk: Desk) -> Health:
    ledger = desk.ledger
    reviews = _all(ledger.reviews.values())
    made = (*reviews, *_all(ledger.waivers.values()))
    states = Counter(ledger.signature(record).value for record in made)
    present = {digest_of(item.entry) for item in desk.items if not item.entry.fuzzy}
    return Health(
        locale=desk.locale.tag,
        signatures={state.value: states[state.value] for state in Signature if states[state.value]},
        lapsed=sum(record.digest not in present for record in reviews),
        revoked=sum(record.id in ledger.revoked for record in made),
        fixtures=sum(record.fixture or placeholder(record.person) for record in made),
        bad=tuple(sorted(bad_lines(ledger))),
    )


def bad_lines(ledger: Ledger) -> Iterator[int]:
    """Give the numbers of the lines whose signature is not that of the person they name."""
    for record in ledger.records:
        standing = record.person and record.id not in ledger.revoked
        if standing and ledger.signature(record) is Signature.BAD:
            yield record.number or 0


def _all(groups: Iterable[tuple[Record, ...]]) -> tuple[Record, ...]:
    return tuple(record for group in groups for record in group)

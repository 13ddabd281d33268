"""What the tests of review share: a project whose Spanish is no draft, and a reviewer."""

from __future__ import annotations

from dataclasses import replace

from fbss_publish.build.review import Desk, Item, read_desk
from fbss_publish.build.review_person import Reviewer
from fbss_publish.build.review_sign import plan, sign
from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.ledger import Ledger, read_ledger
from kit import DAY, TinyProject

ONE = Reviewer(person="R. One", credential="medical translator", scope="linguistic")
TWO = Reviewer(person="S. Two", credential="nurse", scope="clinical")
CRITICAL = "Do not use it for more than 20\xa0minutes."


def settled(tiny: TinyProject, tag: str = "es") -> TinyProject:
    """Take the fuzzy flag from every translation, as a translator would."""
    for domain in ("packs", "card", "ui"):
        tiny.rewrite(
            tag, domain, lambda e: e.changed(flags=tuple(f for f in e.flags if f != "fuzzy"))
        )
    return tiny


def desk_of(tiny: TinyProject, tag: str = "es", *guides: str) -> Desk:
    return read_desk(tiny.load(), tag, guides, DAY)


def item_of(desk: Desk, msgid: str) -> Item:
    return next(item for item in desk.items if item.entry.msgid == msgid)


def sign_one(tiny: TinyProject, msgid: str, reviewer: Reviewer = ONE) -> Item:
    desk = desk_of(tiny)
    item = item_of(desk, msgid)
    agreed = plan(desk, [item], reviewer)
    assert agreed.refused == ()
    sign(desk, agreed, reviewer, DAY)
    return item


def ledger(tiny: TinyProject, tag: str = "es") -> Ledger:
    return read_ledger(tiny.path(f"locales/{tag}/reviews.jsonl"), "x")


def change(tiny: TinyProject, msgid: str, domain: str = "packs", **fields: object) -> None:
    """Change one message of the Spanish catalog."""

    def one(entry: Entry) -> Entry:
        return replace(entry, **fields) if entry.msgid == msgid else entry  # type: ignore[arg-type]

    tiny.rewrite("es", domain, one)

"""A message to be reviewed, and what became of many, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fbss_publish.report.text import printable, shortened

if TYPE_CHECKING:
    from fbss_publish.build.review import Desk, Item
    from fbss_publish.build.review_sign import Plan


def item_lines(desk: Desk, item: Item, scope: str, waiting: int) -> Iterator[str]:
    """Show a message with all that is known of it, and the command that signs it off."""
    entry = item.entry
    mark = "safety-critical, " if item.critical else ""
    yield f"{item.domain} {item.id}: {mark}first of {waiting} that wait for a {scope} sign-off"
    yield f"{item.place}"
    if entry.msgctxt is not None:
        yield from _block("Context", entry.msgctxt)
    yield from _block("Source", entry.msgid)
    if entry.msgid_plural:
        yield from _block("Plural", entry.msgid_plural)
    for text in entry.msgstr:
        yield from _block("Translation", text or "(none)")
    if entry.previous and entry.previous.msgid:
        yield from _block("Previous source", entry.previous.msgid)
    yield from _block("Notes", "\n".join((*entry.notes, *entry.comments)))
    yield from _block(
        "Checks", "\n".join(f"{f.severity} {f.code}: {f.text}" for f in item.findings)
    )
    found = desk.ledger.sign_offs(entry)
    signed = (f"{r.scope}: {r.person}, {desk.ledger.signature(r)}" for r in found)
    yield from _block("Signed off", "\n".join(signed))
    if item.obstacle:
        yield f"Nobody can sign it off yet: {item.obstacle}."
    else:
        yield (
            f"To sign it off: fbss-publish review sign {desk.locale.tag} --guide {item.domain} "
            f'--id {item.id} --scope {scope} --person "NAME" --credential "TEXT"'
        )


def plan_lines(plan: Plan) -> Iterator[str]:
    """Show what cannot be signed off, and why."""
    for item, why in plan.refused:
        mark = "safety-critical, " if item.critical else ""
        yield f"{item.place}: not signed: {mark}{why}"
        yield f"    in “{shortened(item.entry.msgid)}”"


def _block(head: str, text: str) -> Iterator[str]:
    if not text:
        return
    yield f"{head}:"
    yield from (f"    {printable(line)}" for line in text.split("\n"))

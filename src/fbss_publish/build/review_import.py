"""Bringing back what reviewers wrote into a packet, without losing a word of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from fbss_publish.build.review import Desk, Item
from fbss_publish.build.review_answers import Judged, Verdict, judged
from fbss_publish.build.review_approvals import bring_approvals
from fbss_publish.build.review_person import Reviewer, same_name, sign_off
from fbss_publish.build.review_result import Brought, Remark, in_order, refusals
from fbss_publish.build.review_sign import plan, write
from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.exchange.comments import of_earlier
from fbss_publish.catalog.po.write import format_po, write_po
from fbss_publish.errors import InputError
from fbss_publish.report.packet_csv import read_answers

XLIFF, TABLE = (".xlf", ".xliff"), ".csv"


def bring(desk: Desk, path: Path, reviewer: Reviewer, today: date) -> Brought:
    """Bring a packet (CSV) or approval states (XLIFF) in. Raises InputError, CatalogError."""
    reviewer.check()
    kind = path.suffix.lower()
    if kind == TABLE:
        return _bring_answers(desk, path, reviewer, today)
    if kind in XLIFF:
        return bring_approvals(desk, path, reviewer, today)
    raise InputError(
        "The file is of a kind that cannot be imported.",
        path=path.as_posix(),
        mend="Use a packet (.csv) or XLIFF (.xlf or .xliff).",
    )


def accepted(desk: Desk, path: Path, reviewer: Reviewer) -> tuple[list[Item], list[Remark]]:
    """Give the messages that a packet calls ok, and what is to be said about other rows."""
    answers = read_answers(path.read_bytes(), path.as_posix())
    found, remarks = judged(desk, answers, reviewer.person)
    return [one.item for one in found if one.verdict is Verdict.OK], remarks


def _bring_answers(desk: Desk, path: Path, reviewer: Reviewer, today: date) -> Brought:
    answers = read_answers(path.read_bytes(), path.as_posix())
    found, remarks = judged(desk, answers, reviewer.person)
    fine = {one.item: one for one in found if one.verdict is Verdict.OK}
    agreed = plan(desk, fine, reviewer)
    records = [
        sign_off(
            item.entry, _with_note(reviewer, fine[item]), desk.ledger, today, **_back(fine[item])
        )
        for item in agreed.items
    ]
    known = (item for item in agreed.known if _recorded(desk, fine[item], reviewer))
    signed = {*agreed.items, *known}
    after = {
        one.item: _entry(desk, one, reviewer, today) for one in found if one.item not in signed
    }
    catalogs = _catalogs(desk, after)
    for catalog in catalogs.values():
        format_po(catalog)  # whatever cannot be written is found before anything is
    for domain, catalog in catalogs.items():
        write_po(desk.project.catalog(desk.locale.tag, domain), catalog)
    write(desk, records)
    changed = sum(item.entry.msgstr != entry.msgstr for item, entry in after.items())
    return Brought(
        signed=len(records),
        known=len(agreed.known),
        changed=changed,
        noted=sum(item.entry != entry for item, entry in after.items()) - changed,
        remarks=in_order((*remarks, *refusals(agreed, {i: fine[i].line for i in fine}))),
    )


def _with_note(reviewer: Reviewer, one: Judged) -> Reviewer:
    note = " ".join(text for text in (reviewer.note, one.written("comment")) if text)
    return replace(reviewer, note=note)


def _recorded(desk: Desk, one: Judged, reviewer: Reviewer) -> bool:
    """Say whether a sign-off of this person has what stands in the packet."""
    mine = [
        record.fields
        for record in desk.ledger.sign_offs(one.item.entry)
        if same_name(record.person, reviewer.person)
    ]
    note, back = one.written("comment"), one.written("back_translation")
    return any(note in f.get("note", "") and back in f.get("backTranslation", "") for f in mine)


def _back(one: Judged) -> dict[str, str]:
    text = one.written("back_translation")
    return {"backTranslation": text} if text else {}


def _entry(desk: Desk, one: Judged, reviewer: Reviewer, today: date) -> Entry:
    """Give the message with what a reviewer wants or asks; whatever changes is fuzzy."""
    catalog = desk.catalogs[one.item.domain]
    entry = catalog.by_key()[one.item.entry.key]
    change = one.verdict is Verdict.CHANGE
    comments = entry.comments
    if change and one.texts != entry.msgstr:
        comments = of_earlier(comments)
        entry = entry.changed(msgstr=one.texts)
    if change and not entry.fuzzy:
        entry = entry.changed(flags=("fuzzy", *entry.flags))
    said = "\n".join(comments)
    person = reviewer.person.strip()
    blocks = [block for block in _blocks(one, person) if block not in said]
    lines = "\n".join(f"Review {today.isoformat()}, {block}" for block in blocks).split("\n")
    return entry.changed(comments=(*comments, *lines) if blocks else comments)


def _blocks(one: Judged, person: str) -> Iterator[str]:
    """Write down what a reviewer says, so that the translator finds it beside the text."""
    verdict = f", {one.verdict}" if one.verdict else ""
    comment = one.written("comment")
    if comment or one.verdict in (Verdict.CHANGE, Verdict.UNSURE):
        yield _block(f"{person}{verdict}", comment)
    if back := one.written("back_translation"):
        yield _block(f"{person}, back-translation", back)
    if one.verdict is Verdict.CHANGE and one.texts != one.item.entry.msgstr:
        yield _block(f"{person}, translation before", "\n".join(one.item.entry.msgstr))


def _block(head: str, text: str) -> str:
    return f"{head}: {text}".replace("\n", "\n  ") if text else head


def _catalogs(desk: Desk, after: dict[Item, Entry]) -> dict[str, Catalog]:
    """Give the catalogs in which a message changes."""
    news = {(item.domain, entry.key): entry for item, entry in after.items()}
    catalogs = {}
    for domain in {domain for domain, _ in news}:
        catalog = desk.catalogs[domain]
        entries = tuple(
            entry if entry.obsolete else news.get((domain, entry.key), entry)
            for entry in catalog.entries
        )
        if entries != catalog.entries:
            catalogs[domain] = replace(catalog, entries=entries)
    return catalogs

"""Approval states of other tools: a named person answers for what a file calls reviewed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from fbss_publish.build.review import Desk, Item
from fbss_publish.build.review_person import Reviewer, sign_off
from fbss_publish.build.review_result import Brought, Remark, in_order, refusals
from fbss_publish.build.review_sign import plan, write
from fbss_publish.catalog.exchange.plurals import forms_of, source_of
from fbss_publish.catalog.exchange.states import Reach
from fbss_publish.catalog.exchange.xliff1_approvals import approvals, is_xliff1
from fbss_publish.catalog.exchange.xliff_document import File, Message
from fbss_publish.catalog.exchange.xliff_read import read_xliff
from fbss_publish.catalog.exchange.xmlfile import read_bytes
from fbss_publish.errors import InputError


def bring_approvals(desk: Desk, path: Path, reviewer: Reviewer, today: date) -> Brought:
    """Sign off what a file calls reviewed or final, where the catalog has the very same text.

    Raises CatalogError for a file that is no XLIFF, InputError for one of another locale.
    """
    name = path.as_posix()
    data = read_bytes(path, name)
    read = _of_older if is_xliff1(data, name) else _of_two
    lines: dict[Item, int] = {}
    remarks: list[Remark] = []
    for line, item in read(desk, data, name):
        if item:
            lines[item] = line
        else:
            remarks.append(Remark(line=line, text=_OTHER_TEXT))
    agreed = plan(desk, lines, reviewer)
    records = [sign_off(item.entry, reviewer, desk.ledger, today) for item in agreed.items]
    write(desk, records)
    return Brought(
        signed=len(records),
        known=len(agreed.known),
        remarks=in_order((*remarks, *refusals(agreed, lines))),
    )


def _of_two(desk: Desk, data: bytes, name: str) -> Iterator[tuple[int, Item | None]]:
    """Give what an XLIFF 2 file approves: the line, and the message if the text is the same."""
    document = read_xliff(data, name)
    _refuse_other_locale(desk, document.target_language, name)
    items = desk.by_id()
    for file, key, message in _approved(document.files):
        item = items.get((file.id, key))
        same = item is not None and _says_the_same(desk, item, message)
        yield min(form.line for form in message.forms.values()), item if same else None


def _of_older(desk: Desk, data: bytes, name: str) -> Iterator[tuple[int, Item | None]]:
    """Give what an XLIFF 1 file approves. Its ids are not ours, so texts have to be the same.

    Where two messages have the same texts and the file does not say which, it is neither.
    """
    tag, found = approvals(data, name)
    _refuse_other_locale(desk, tag, name)
    known: dict[tuple[str, str], list[Item]] = {}
    for item in desk.items:
        if item.entry.msgid_plural is None:
            known.setdefault((item.entry.msgid, item.entry.msgstr[0]), []).append(item)
    for one in found:
        fitting = [
            item for item in known.get((one.source, one.target), ())
            if one.context is None or one.context == (item.entry.msgctxt or "")
        ]  # fmt: skip
        yield one.line, fitting[0] if len(fitting) == 1 else None


def _refuse_other_locale(desk: Desk, tag: str, name: str) -> None:
    if tag != desk.locale.tag:
        raise InputError(
            f"The target language of the file is “{tag[:20]}”, not “{desk.locale.tag}”.",
            path=name,
            mend="Import it for the locale that it is of.",
        )


_OTHER_TEXT = (
    "Not signed off: the catalog does not have this text. Bring the texts in first "
    "(fbss-publish import)."
)


def _approved(files: Sequence[File]) -> Iterator[tuple[File, str, Message]]:
    """Give the messages that a file calls reviewed or final, in all their forms."""
    for file in files:
        for key, message in file.messages.items():
            reaches = [form.reach for form in message.forms.values()]
            if reaches and min(reaches) >= Reach.REVIEWED:
                yield file, key, message


def _says_the_same(desk: Desk, item: Item, message: Message) -> bool:
    entry = item.entry
    catalog = desk.catalogs.get(item.domain)
    if catalog is None or message.repeated:
        return False
    forms = forms_of(catalog, entry)
    return sorted(message.forms) == list(range(len(entry.msgstr))) and all(
        not form.problem
        and form.source == source_of(entry, number, forms)
        and form.target == entry.msgstr[number]
        for number, form in message.forms.items()
    )

"""A catalog as an XLIFF 2.1 document (OASIS Standard, 13 February 2018)."""

from __future__ import annotations

from lxml import etree

from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.exchange import metadata, provenance
from fbss_publish.catalog.exchange.ids import form_id, unit_id
from fbss_publish.catalog.exchange.inline import CORE, fill
from fbss_publish.catalog.exchange.metadata import MDA, Pairs
from fbss_publish.catalog.exchange.plurals import forms_of, numbers_for, source_of
from fbss_publish.catalog.exchange.provenance import ITS
from fbss_publish.catalog.exchange.result import Exported, counted
from fbss_publish.catalog.exchange.states import state_of_form
from fbss_publish.catalog.exchange.xmlfile import (
    SPACE,
    Element,
    cleaned,
    forbidden,
    indent,
    to_bytes,
)
from fbss_publish.catalog.ledger import Ledger
from fbss_publish.domain.locale import Locale

TRANSLATOR, EXTRACTED = "translator", "extracted"

_NAMESPACES = {None: CORE, "mda": MDA, "its": ITS}
_TEXTS = frozenset(
    {f"{{{CORE}}}{name}" for name in ("source", "target", "note")} | {f"{{{MDA}}}meta"}
)


def write_xliff(
    catalog: Catalog, ledger: Ledger, *, domain: str, source_language: str, locale: Locale
) -> Exported:
    """Give a document with one `<file>`; its id is `domain`.

    Obsolete messages are left out. They stay in the catalog, which an import does not
    shorten.
    """
    root = etree.Element(f"{{{CORE}}}xliff", nsmap=_NAMESPACES)
    root.set("version", "2.1")
    root.set("srcLang", source_language)
    root.set("trgLang", locale.tag)
    root.set(f"{{{ITS}}}version", "2.0")
    file = etree.SubElement(root, f"{{{CORE}}}file", id=domain, original=catalog.file)
    file.set("canResegment", "no")
    file.set("trgDir", str(locale.direction))
    file.set(SPACE, "preserve")
    metadata.add(file, [(metadata.HEADER, _header(catalog))])
    entries = tuple(catalog.active)
    for entry in entries:
        _message(file, catalog, entry, ledger)
    if not entries:
        _sub(file, "group").set("id", "empty")
    indent(root, _TEXTS)
    return Exported(data=to_bytes(root), units=len(entries), left_out=_left_out(catalog))


def _header(catalog: Catalog) -> Pairs:
    if catalog.header is None:
        return ()
    comments = (("comment", comment) for comment in catalog.header.comments)
    return (*comments, ("header", catalog.header.msgstr[0]))


def _message(file: Element, catalog: Catalog, entry: Entry, ledger: Ledger) -> None:
    forms = forms_of(catalog, entry)
    plural = entry.msgid_plural is not None
    holder = _sub(file, "group" if plural else "unit")
    holder.set("id", unit_id(entry))
    if plural:
        holder.set("type", "fbss:plural")
    made = provenance.add(holder, entry, ledger, unit_id(entry))
    metadata.add(holder, [(metadata.MESSAGE, metadata.of_message(entry)), *made])
    _notes(holder, entry)
    for form in range(forms):
        unit = _form_unit(holder, catalog, entry, form) if plural else holder
        text = entry.msgstr[form] if form < len(entry.msgstr) else ""
        _segment(unit, entry, source_of(entry, form, forms), text, ledger)


def _form_unit(group: Element, catalog: Catalog, entry: Entry, form: int) -> Element:
    unit = _sub(group, "unit")
    unit.set("id", form_id(entry, form))
    numbers = ", ".join(numbers_for(catalog, form))
    if numbers:
        note = _sub(_sub(unit, "notes"), "note")
        note.set("category", EXTRACTED)
        note.text = f"Plural form {form}, for the numbers {numbers}"
    return unit


def _notes(parent: Element, entry: Entry) -> None:
    if not entry.notes and not entry.comments:
        return
    notes = _sub(parent, "notes")
    for category, part, lines in (
        (EXTRACTED, "source", entry.notes),
        (TRANSLATOR, "target", entry.comments),
    ):
        if lines:
            note = _sub(notes, "note")
            note.set("category", category)
            note.set("appliesTo", part)
            note.text = cleaned("\n".join(lines))


def _segment(unit: Element, entry: Entry, source: str, text: str, ledger: Ledger) -> None:
    reach, sub_state = state_of_form(entry, text, ledger)
    segment = _sub(unit, "segment")
    segment.set("state", reach.word)
    if sub_state:
        segment.set("subState", sub_state)
    fill(_sub(segment, "source"), source)
    if text:
        fill(_sub(segment, "target"), text)


def _sub(parent: Element, name: str) -> Element:
    return etree.SubElement(parent, f"{{{CORE}}}{name}")


def _left_out(catalog: Catalog) -> tuple[str, ...]:
    obsolete = sum(entry.obsolete for entry in catalog.entries)
    lines = [line for entry in catalog.active for line in (*entry.comments, *entry.notes)]
    return (
        *counted(
            obsolete,
            "One obsolete message is not exported. It stays in the catalog.",
            "obsolete messages are not exported. They stay in the catalog.",
        ),
        *counted(
            sum(forbidden(line) is not None for line in lines),
            "One comment holds characters that XML cannot hold; U+FFFD stands for them.",
            "comments hold characters that XML cannot hold; U+FFFD stands for them.",
        ),
    )

"""A guide becomes a template: each message once, with its places and notes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from fbss_publish.catalog.entry import Catalog, Entry, Key
from fbss_publish.domain.guide import Document, Guide, Unit
from fbss_publish.domain.markup import plain
from fbss_publish.domain.notes import notes_for
from fbss_publish.domain.terms import NO_TERMS, Termbase, term_notes

Place = tuple[str, Unit]
"""A unit and the path of the document that it stands in."""

LICENSE_LINE = "This file is distributed under CC BY 4.0, like the guide itself."


def template_of(guide: Guide, terms: Termbase = NO_TERMS) -> Catalog:
    """Give the template of a guide. The same guide and terms always give the same template.

    The creation date is the date on which the guide was last modified, so that a template
    changes only when its source does.
    """
    header = header_of(
        title=guide.units[guide.front.title].msgid,
        project=f"{guide.front.identifier} {guide.front.version}",
        created=guide.front.modified,
    )
    return Catalog(file=f"{guide.id}.pot", header=header, entries=entries_of((guide,), terms))


def entries_of(documents: Iterable[Document], terms: Termbase = NO_TERMS) -> tuple[Entry, ...]:
    """Merge units with the same msgctxt and msgid into one entry each, in document order.

    The notes of an entry end with what the `terms` in its text mean.
    """
    merged: dict[Key, list[Place]] = {}
    for document in documents:
        for unit in document.units:
            merged.setdefault(unit.key, []).append((document.path, unit))
    return tuple(_entry(places, terms) for places in merged.values())


def header_of(*, title: str, project: str, created: date) -> Entry:
    """Give the header entry of a template."""
    fields = {
        "Project-Id-Version": project,
        "Report-Msgid-Bugs-To": "",
        "POT-Creation-Date": f"{created.isoformat()} 00:00+0000",
        "PO-Revision-Date": "YEAR-MO-DA HO:MI+ZONE",
        "Last-Translator": "FULL NAME <EMAIL@ADDRESS>",
        "Language-Team": "LANGUAGE <LL@li.org>",
        "Language": "",
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    return Entry(msgid="", msgstr=(text,), comments=(title, LICENSE_LINE, ""), flags=("fuzzy",))


def _entry(places: list[Place], terms: Termbase) -> Entry:
    first = places[0][1]
    own = " ".join(note for _, unit in places for note in unit.notes)
    text = plain(first.msgid, first.tags, markup=first.markup)
    notes = (note for _, unit in places for note in notes_for(unit))
    return Entry(
        msgid=first.msgid,
        msgctxt=first.msgctxt,
        notes=_unique((*notes, *term_notes(terms, text, own))),
        references=_unique(f"{path}#{u.anchor}" if u.anchor else path for path, u in places),
    )


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))

"""Bringing a catalog up to date with a new template without losing what people wrote.

A message with the same msgctxt and msgid keeps its translation. For the others the most
similar old message lends its translation, marked fuzzy, with the text it belongs to as
previous msgid. Old messages that are no longer used stay at the end as obsolete ones.
What stays the same is written as it stood: merging the same template again changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from fbss_publish.catalog.carry import exact, near, stands_elsewhere
from fbss_publish.catalog.entry import Catalog, Entry, Key
from fbss_publish.catalog.match import Index, Profile

_DATE = re.compile(r"(?im)^(POT-Creation-Date:[ \t]*)(.*?)[ \t]*$")
_PLAIN = re.compile(r"[\w :+-]+")
_NPLURALS = re.compile(r"nplurals\s*=\s*(\d{1,2})")


@dataclass(frozen=True, kw_only=True, slots=True)
class Merged:
    """The merged catalog, and how many messages went which way.

    `kept` messages are as they were; `near` ones are new and got a similar message's
    translation, fuzzy; `added` ones are new and empty; `revived` ones came back from the
    obsolete ones; `obsoleted` ones left the guide.
    """

    catalog: Catalog
    kept: int
    near: int
    added: int
    obsoleted: int
    revived: int


def merge(catalog: Catalog, template: Catalog, *, places: bool = False) -> Merged:
    """Give `catalog` with the messages of `template`, in its order.

    The header stays, but POT-Creation-Date is taken from the template if anything else
    changed. A message for which nothing changed but its place in the document keeps its
    references and notes; with `places` they are brought up to date everywhere.
    """
    return _Merge(catalog, template, places).result()


class _Merge:
    def __init__(self, catalog: Catalog, template: Catalog, places: bool) -> None:
        self._catalog, self._template, self._places = catalog, template, places
        self._forms = _nplurals(catalog)
        self._old = {entry.key: entry for entry in catalog.entries}
        self._new = tuple(template.active)
        new_keys = {entry.key for entry in self._new}
        self._left = [e for e in catalog.entries if e.key not in new_keys and any(e.msgstr)]
        self._used = [e for e in catalog.active if e.key in new_keys and any(e.msgstr)]
        self._spent: set[Key] = set()
        self._near = 0
        self._added = 0

    def result(self) -> Merged:
        active = tuple(self._active())
        obsolete = tuple(self._obsolete())
        entries = _with_leads(active + obsolete, self._catalog)
        merged = replace(self._catalog, entries=entries)
        if set(entries) != set(self._catalog.entries):
            merged = replace(merged, header=_dated(self._catalog, self._template))
        back = [new for new in self._new if new.key in self._old]
        revived = sum(self._old[new.key].obsolete for new in back)
        was_obsolete = {entry.key for entry in self._catalog.entries if entry.obsolete}
        return Merged(
            catalog=merged,
            kept=len(back) - revived,
            near=self._near,
            added=self._added,
            obsoleted=sum(entry.key not in was_obsolete for entry in obsolete),
            revived=revived,
        )

    def _active(self) -> Iterator[Entry]:
        """Give the messages of the template, each with the translation it gets."""
        origins = self._origins([new for new in self._new if new.key not in self._old])
        for new in self._new:
            old = self._old.get(new.key)
            if old is not None:
                merged = exact(old, new, self._forms)
                kept = not self._places and stands_elsewhere(old, merged)
                yield old if kept else merged
            elif new.key in origins:
                yield self._borrowed(origins[new.key], new)
            else:
                self._added += 1
                empty = ("",) if new.msgid_plural is None else ("",) * (self._forms or 2)
                yield new.detached().changed(msgstr=empty)

    def _borrowed(self, old: Entry, new: Entry) -> Entry:
        self._near += 1
        entry, whole = near(old, new, self._forms)
        if whole:
            self._spent.add(old.key)
        return entry

    def _origins(self, todo: list[Entry]) -> dict[Key, Entry]:
        """Find old messages for new ones: those that left first, then those in use."""
        origins: dict[Key, Entry] = {}
        profiles = {new.key: Profile.of(new) for new in todo}
        for pool, strict in ((self._left, False), (self._used, True)):
            rest = {key: new for key, new in profiles.items() if key not in origins}
            index = Index(pool, strict=strict) if rest and pool else None
            for key, profile in rest.items() if index else ():
                found = index.best(profile) if index else None
                if found is not None:
                    origins[key] = found
        return origins

    def _obsolete(self) -> Iterator[Entry]:
        """Give what is not in use any more, unless its words live on in another message."""
        new_keys = {entry.key for entry in self._new}
        for old in self._catalog.entries:
            if old.key in new_keys or old.key in self._spent:
                continue
            if old.obsolete:
                yield old
            elif any(old.msgstr) or old.comments:
                yield old.changed(obsolete=True, references=(), notes=())


def _nplurals(catalog: Catalog) -> int | None:
    found = _NPLURALS.search(catalog.field("Plural-Forms") or "")
    return int(found[1]) if found else None


def _with_leads(entries: Iterable[Entry], catalog: Catalog) -> tuple[Entry, ...]:
    """Let the first message of a file without header have a blank line where it moved to."""
    first = catalog.entries[0] if catalog.entries and not catalog.header else None
    return tuple(
        replace(entry, lead=None) if number and first and entry.key == first.key else entry
        for number, entry in enumerate(entries)
    )


def _dated(catalog: Catalog, template: Catalog) -> Entry | None:
    """Give the header with the template's date. All other bytes of it stay."""
    header, date = catalog.header, template.field("POT-Creation-Date")
    before = catalog.field("POT-Creation-Date")
    if header is None or not date or before is None or before == date:
        return header
    text = _DATE.sub(lambda match: match[1] + date, header.msgstr[0], count=1)
    dated = header.changed(msgstr=(text, *header.msgstr[1:]))
    line = re.compile(rf"(?i)(POT-Creation-Date:[ \t]*){re.escape(before)}(?=[ \t]*\\)")
    if header.unchanged and _PLAIN.fullmatch(date) and len(line.findall(header.raw)) == 1:
        raw = line.sub(lambda match: match[1] + date, header.raw)
        return dated.as_read(raw, header.lead or "")
    return dated

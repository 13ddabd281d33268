"""Where a text went: which published editions of which builds say it, and in which files."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fbss_publish.build.catalogs import templates
from fbss_publish.build.gather import read_catalog, read_guides
from fbss_publish.build.kept import KeptManifest, kept_manifests
from fbss_publish.build.messages import SIZE, digest_of, digests_in
from fbss_publish.catalog.entry import Entry
from fbss_publish.domain.formats import BESIDE
from fbss_publish.domain.manifest import EditionRecord
from fbss_publish.domain.markup import plain
from fbss_publish.errors import InputError
from fbss_publish.project import Project

_HEX = SIZE * 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Wanted:
    """A text that is looked for: its message id, and the text where it is known."""

    id: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """An edition that says it: from which manifest, which version, and in which files."""

    manifest: str
    current: bool
    mode: str
    guide: str
    locale: str
    clinic: str
    identifier: str
    version: str
    content: str
    origin: str
    texts: tuple[str, ...]
    files: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Recall:
    """What was looked for, where it was found, and how many editions were looked into.

    `blind` are editions whose manifest has no digests: nobody can say what they said.
    """

    wanted: tuple[Wanted, ...]
    places: tuple[Place, ...]
    editions: int
    blind: tuple[Place, ...]


def recall(project: Project, asked: str, folders: Sequence[Path] = ()) -> Recall:
    """Find a text, a part of one, or a message id.

    A part is looked up in the guides and catalogs as they are now, obsolete messages among
    them; a whole text is found even if nothing has it any more.
    """
    if not asked.strip():
        raise InputError("there is nothing to recall.", mend="Give a text or a message id.")
    kept = kept_manifests(project, folders)
    wanted = tuple(_wanted(project, asked))
    by_digest = {bytes.fromhex(one.id): one for one in wanted}
    places, blind, editions = [], [], 0
    for one in kept:
        for record in one.manifest.editions:
            if record.status != "built":
                continue
            editions += 1
            if not record.messages:
                blind.append(_place(one, record, ()))
                continue
            said = by_digest.keys() & digests_in(record.messages)
            if said:
                places.append(_place(one, record, [by_digest[digest] for digest in said]))
    return Recall(wanted=wanted, places=tuple(places), editions=editions, blind=tuple(blind))


def _wanted(project: Project, asked: str) -> Iterator[Wanted]:
    text = " ".join(asked.split())
    known = dict(_known(project))
    if len(text) == _HEX and all(c in "0123456789abcdef" for c in text):
        yield Wanted(id=text, text=known.get(text, ""))
        return
    own = digest_of(text).hex()
    yield Wanted(id=own, text=text)
    for id_, message in known.items():
        if id_ != own and text.casefold() in message.casefold():
            yield Wanted(id=id_, text=message)


def _known(project: Project) -> Iterator[tuple[str, str]]:
    """Give every text of the project as it is now, by its id."""
    for guide in read_guides(project):
        for unit in guide.units:
            yield _by_id(plain(unit.msgid, unit.tags, markup=unit.markup))
    for domain, template in templates(project).items():
        yield from (_by_id(entry.msgid) for entry in template.entries)
        for tag in project.locales:
            if catalog := read_catalog(project, tag, domain):
                yield from _texts(catalog.entries)


def _texts(entries: Iterable[Entry]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        for text in (entry.msgid, *entry.msgstr):
            if text and not entry.is_header:
                yield _by_id(_bare(text))


def _bare(text: str) -> str:
    """Take the tags of a message out. What they stand for does not matter here."""
    return html.unescape(re.sub(r"</?[a-z]+[0-9]*/?>", "", text))


def _by_id(text: str) -> tuple[str, str]:
    return digest_of(text).hex(), " ".join(text.split())


def _place(one: KeptManifest, record: EditionRecord, wanted: Sequence[Wanted]) -> Place:
    trust = record.trust
    return Place(
        manifest=one.file,
        current=one.current,
        mode=one.manifest.mode,
        guide=record.guide,
        locale=record.locale,
        clinic=str(trust.get("clinic") or ""),
        identifier=str(trust.get("identifier") or ""),
        version=str(trust.get("version") or ""),
        content=str(trust.get("content") or ""),
        origin=str(trust.get("origin") or ""),
        texts=tuple(sorted(one.text or one.id for one in wanted)),
        files=tuple(sorted(n for n in record.outputs if not n.endswith(BESIDE))),
    )

"""What the rules look at, made of the entries of a catalog and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.languages import plural_forms
from fbss_publish.check.rule import CatalogSubject, Message
from fbss_publish.domain.guide import InlineTag, Kind, Unit
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.markup import MarkupError, Piece, tokens
from fbss_publish.errors import InputError

_LIMIT = re.compile(r"At most (\d+) characters|max-length:\s*(\d+)", re.IGNORECASE)
_CRITICAL = re.compile(r"safety[-_ ]critical", re.IGNORECASE)
_FORMS = re.compile(r"nplurals\s*=\s*(\d+)")


def catalog_subject(
    catalog: Catalog, locale: Locale, others: Iterable[Catalog] = ()
) -> CatalogSubject:
    """Give the messages of a catalog, and of the other catalogs of its locale."""
    declared = _FORMS.search(catalog.field("Plural-Forms") or "")
    return CatalogSubject(
        locale=locale,
        messages=tuple(_messages(catalog)),
        others=tuple(message for other in others for message in _messages(other)),
        forms=int(declared[1]) if declared else None,
        wanted_forms=_wanted(locale.tag),
    )


def _messages(catalog: Catalog) -> Iterator[Message]:
    for entry in catalog.active:
        if not entry.is_header:
            yield Message(
                unit=unit_of(entry, entry.msgid),
                targets=entry.msgstr,
                file=catalog.file,
                line=entry.line,
                plural=entry.msgid_plural,
                stale=entry.fuzzy and entry.previous is not None,
            )


def _wanted(tag: str) -> int | None:
    try:
        found = _FORMS.search(plural_forms(tag))
    except InputError:
        return None
    return int(found[1]) if found else None


def unit_of(entry: Entry, source: str) -> Unit:
    """Make of an entry what the rules look at. Text with tags of another kind is plain text."""
    notes = " ".join((*entry.notes, *entry.flags))
    limit = _LIMIT.search(notes)
    tags = _tags(source)
    return Unit(
        msgid=source,
        msgctxt=entry.msgctxt,
        anchor="",
        line=entry.line or 0,
        kind=Kind.BLOCK,
        markup=tags is not None,
        tags=tags or (),
        critical=_CRITICAL.search(notes) is not None,
        max_length=int(limit[1] or limit[2]) if limit else None,
    )


def _element(name: str) -> str:
    """Give the element that a short tag stands for: a link within a link is told by it."""
    return "a" if re.fullmatch(r"a\d+", name) else name


def _tags(source: str) -> tuple[InlineTag, ...] | None:
    try:
        found = list(tokens(source))
    except MarkupError:
        return None
    return tuple(
        InlineTag(
            name=token.value,
            start=("",),
            end="" if token.piece is Piece.EMPTY else f"</{_element(token.value)}>",
            empty=token.piece is Piece.EMPTY,
        )
        for token in found
        if token.piece in (Piece.START, Piece.EMPTY)
    )

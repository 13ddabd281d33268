"""What the rules look at, made of the entries of a catalog and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from fbss_publish.catalog.entry import Catalog, Entry
from fbss_publish.catalog.languages import plural_forms
from fbss_publish.check.rule import CatalogSubject, Message
from fbss_publish.check.text.same import compared_form, usable
from fbss_publish.domain.guide import InlineTag, Kind, Unit
from fbss_publish.domain.locale import Locale
from fbss_publish.domain.markup import MarkupError, Piece, tokens
from fbss_publish.errors import InputError

_LIMIT = re.compile(r"At most (\d+) characters|max-length:\s*(\d+)", re.IGNORECASE)
_CRITICAL = re.compile(r"safety[-_ ]critical", re.IGNORECASE)
_FORMS = re.compile(r"nplurals\s*=\s*(\d+)")


class Elsewhere:
    """The messages of a locale's catalogs by their source text, for comparing translations.

    Of messages with the same texts the first is kept, and the first of another catalog, so that
    each catalog finds what it would find among all messages of all others.
    """

    def __init__(self, messages: Iterable[Message]) -> None:
        """Take the messages of all catalogs, in the order of the catalogs."""
        self._known: dict[str, dict[tuple[object, ...], list[tuple[int, Message]]]] = {}
        for number, message in enumerate(usable(messages)):
            self._add(number, message)

    def _add(self, number: int, message: Message) -> None:
        texts = self._known.setdefault(compared_form(message.unit.msgid, message), {})
        same = texts.setdefault((message.unit.key, message.unit.tags, message.targets), [])
        if not same or (len(same) == 1 and same[0][1].file != message.file):
            same.append((number, message))

    def beside(self, messages: Iterable[Message], file: str) -> tuple[Message, ...]:
        """Give the messages of other catalogs that stand for the same texts, in their order."""
        forms = {compared_form(message.unit.msgid, message) for message in usable(messages)}
        found = [
            next((pair for pair in same if pair[1].file != file), None)
            for form in forms
            for same in self._known.get(form, {}).values()
        ]
        ordered = sorted(filter(None, found), key=lambda pair: pair[0])
        return tuple(message for _, message in ordered)


def catalog_subject(
    catalog: Catalog, locale: Locale, others: Sequence[Message] = ()
) -> CatalogSubject:
    """Give the messages of a catalog, and what other catalogs of its locale say for their texts."""
    messages = tuple(messages_of(catalog))
    declared = _FORMS.search(catalog.field("Plural-Forms") or "")
    return CatalogSubject(
        locale=locale,
        messages=messages,
        others=tuple(others),
        forms=int(declared[1]) if declared else None,
        wanted_forms=_wanted(locale.tag),
    )


def messages_of(catalog: Catalog) -> Iterator[Message]:
    """Give the messages of a catalog that are in use, each with where it stands."""
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

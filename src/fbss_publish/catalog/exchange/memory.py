"""A translation memory, and what a catalog may borrow from it.

Whatever comes out of a memory is fuzzy, however good the match is and whatever the memory
says about its review: somebody has to look at it in its new place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from fbss_publish.catalog.entry import Catalog, Entry, Previous
from fbss_publish.catalog.exchange.plurals import forms_of, source_of
from fbss_publish.catalog.match import Index, Profile

_STATES = ("translated", "reviewed")
"""From the one to the other a memory's own word for a text rises."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """A source text and its translation.

    `origin` is human, machine, ai, or '' if the memory does not say; `form` is the number of
    a plural form, None if the message has no plural.
    """

    source: str
    target: str
    origin: str = ""
    state: str = ""
    msgctxt: str | None = None
    form: int | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Memory:
    """The pairs of a file, for one source and one target language. `file` is its name."""

    file: str
    pairs: tuple[Pair, ...]


def apply_memory(catalog: Catalog, memory: Memory) -> Catalog:
    """Give the catalog with fuzzy texts where it has none and the memory has a match.

    A text that is there is never touched. An exact match has the same source and no other
    msgctxt; of several the first of those with the same msgctxt or the best state is taken.
    A near match brings the source it belongs to as previous msgid. A comment names the
    memory and the origin. A catalog that gets nothing is the same object.
    """
    finder = _Finder(memory)
    entries = tuple(
        entry if entry.obsolete or any(entry.msgstr) else finder.filled(catalog, entry)
        for entry in catalog.entries
    )
    return catalog if entries == catalog.entries else replace(catalog, entries=entries)


class _Finder:
    """Looks messages up in a memory. The index for near matches is made when it is needed."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._exact: Mapping[tuple[str, int | None], list[Pair]] = _by_source(memory)
        self._index: Index | None = None

    def filled(self, catalog: Catalog, entry: Entry) -> Entry:
        if entry.msgid_plural is not None:
            return self._plural(catalog, entry)
        if pair := self._same(entry, entry.msgid, None):
            return self._with(entry, (pair.target,), pair.origin, "exact match")
        return self._near(entry)

    def _plural(self, catalog: Catalog, entry: Entry) -> Entry:
        """Fill the forms that the memory has, each from the same form; nothing near."""
        forms = forms_of(catalog, entry)
        pairs = [self._same(entry, source_of(entry, n, forms), n) for n in range(forms)]
        found = [pair for pair in pairs if pair]
        if not found:
            return entry
        texts = tuple(pair.target if pair else "" for pair in pairs)
        origins = {pair.origin for pair in found}
        origin = origins.pop() if len(origins) == 1 else "mixed"
        return self._with(entry, texts, origin, "exact match")

    def _same(self, entry: Entry, source: str, form: int | None) -> Pair | None:
        pairs = [
            pair
            for pair in self._exact.get((source, form), ())
            if pair.msgctxt is None or pair.msgctxt == entry.msgctxt
        ]
        return max(pairs, key=lambda pair: _rank(entry, pair), default=None)

    def _near(self, entry: Entry) -> Entry:
        if self._index is None:
            self._index = Index(map(_as_entry, _singular(self._memory)), strict=True)
        found = self._index.best(Profile.of(entry))
        if found is None:
            return entry
        filled = self._with(entry, found.msgstr, found.comments[0], "near match")
        return filled.changed(previous=Previous(msgid=found.msgid, msgctxt=found.msgctxt))

    def _with(self, entry: Entry, texts: tuple[str, ...], origin: str, how: str) -> Entry:
        comment = f"Memory {self._memory.file}: {how}, origin {origin or 'not stated'}"
        flags = tuple(flag for flag in entry.flags if flag != "fuzzy")
        return entry.changed(
            msgstr=texts,
            comments=(*entry.comments, comment),
            flags=("fuzzy", *flags),
            previous=None,
        )


def _rank(entry: Entry, pair: Pair) -> tuple[bool, int]:
    state = _STATES.index(pair.state) if pair.state in _STATES else -1
    return (pair.msgctxt == entry.msgctxt, state)


def _by_source(memory: Memory) -> Mapping[tuple[str, int | None], list[Pair]]:
    found: defaultdict[tuple[str, int | None], list[Pair]] = defaultdict(list)
    for pair in memory.pairs:
        found[(pair.source, pair.form)].append(pair)
    return found


def _singular(memory: Memory) -> list[Pair]:
    return [pair for pair in memory.pairs if pair.form is None]


def _as_entry(pair: Pair) -> Entry:
    """Give the shape in which messages are compared; the comment carries the origin."""
    return Entry(
        msgid=pair.source, msgstr=(pair.target,), msgctxt=pair.msgctxt, comments=(pair.origin,)
    )

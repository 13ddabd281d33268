"""The nouns of a gettext catalog. This file knows no file format."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

Key = tuple[str | None, str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Previous:
    """What a message said before its source changed (`#|` lines)."""

    msgid: str | None = None
    msgctxt: str | None = None
    msgid_plural: str | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """One message of a catalog.

    `msgstr` has one string, or one for each plural form if `msgid_plural` is set.
    `comments` are the translator's own lines (`#`), `notes` the extracted ones (`#.`),
    both without their marker and the space after it. `lines` are the entry's own lines in the file it was read
    from, without line ends; they are written back as they are as long as nothing in the
    entry changes. `line` is where its msgid stands, counted from 1.
    """

    msgid: str
    msgstr: tuple[str, ...] = ("",)
    msgctxt: str | None = None
    msgid_plural: str | None = None
    comments: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    previous: Previous | None = None
    obsolete: bool = False
    line: int | None = field(default=None, compare=False)
    lines: tuple[str, ...] = field(default=(), compare=False, repr=False)

    @property
    def key(self) -> Key:
        """What makes a message unique within its catalog."""
        return (self.msgctxt, self.msgid)

    @property
    def is_header(self) -> bool:
        """Say whether this is the entry that holds the header fields."""
        return self.msgid == "" and self.msgctxt is None and not self.obsolete

    @property
    def fuzzy(self) -> bool:
        """Say whether somebody has to look at the translation before it counts."""
        return "fuzzy" in self.flags

    @property
    def translated(self) -> bool:
        """Say whether there is a text in every form, be it fuzzy or not."""
        return bool(self.msgstr) and all(self.msgstr)

    def changed(self, **fields: Any) -> Entry:
        """Give a copy with other values. It no longer stands as its lines in the file do."""
        return replace(self, lines=(), **fields)


@dataclass(frozen=True, kw_only=True, slots=True)
class Catalog:
    """A catalog: the header, the messages in file order, and how the file is written.

    `file` is its name for messages to people. `newline` is the line end, `width` the
    column at which strings are folded (0: not at all), `encoding` the charset by name.
    `prologue` and `epilogue` are lines that belong to no entry.
    """

    file: str
    header: Entry | None = None
    entries: tuple[Entry, ...] = ()
    newline: str = "\n"
    width: int = 79
    encoding: str = "utf-8"
    bom: bool = False
    epilogue: tuple[str, ...] = ()

    @property
    def active(self) -> Iterator[Entry]:
        """The messages that are in use, obsolete ones left out."""
        return (entry for entry in self.entries if not entry.obsolete)

    def by_key(self) -> dict[Key, Entry]:
        """The messages in use, by msgctxt and msgid."""
        return {entry.key: entry for entry in self.active}

    def field(self, name: str) -> str | None:
        """Give a header field by its name, whatever the case, or None."""
        for line in (self.header.msgstr[0] if self.header else "").splitlines():
            found, colon, value = line.partition(":")
            if colon and found.strip().lower() == name.lower():
                return value.strip()
        return None

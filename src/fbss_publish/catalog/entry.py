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
    both without their marker and the space after it. `flags` are those of `#,` and `#=`
    lines. `line` is where its msgid stands in the file it was read from, counted from 1.

    `raw` is the entry's own text in that file, line ends included, and `lead` the blank
    lines before it (None: whatever suits). `raw` is written back as it is as long as the
    entry still says what it said then; `stamp` tells.
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
    raw: str = field(default="", compare=False, repr=False)
    stamp: int | None = field(default=None, compare=False, repr=False)
    lead: str | None = field(default=None, compare=False, repr=False)

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
        """Give a copy with other values."""
        return replace(self, **fields)

    @classmethod
    def read(cls, **fields: Any) -> Entry:
        """Make an entry that knows its own text in a file, `raw`, and what it says there."""
        entry = cls(**fields)
        # As `as_read` does, without building every entry of a file twice.
        object.__setattr__(entry, "stamp", hash(entry))
        return entry

    def as_read(self, raw: str, lead: str) -> Entry:
        """Give a copy that knows its own text in a file."""
        return replace(self, raw=raw, lead=lead, stamp=hash(self))

    def detached(self) -> Entry:
        """Give a copy that forgets the file it was read from, to be put into another."""
        return replace(self, raw="", stamp=None, lead=None, line=None)

    @property
    def unchanged(self) -> bool:
        """Say whether the entry still says what its own text in the file says."""
        return self.stamp is not None and self.stamp == hash(self)


@dataclass(frozen=True, kw_only=True, slots=True)
class Catalog:
    """A catalog: the header, the messages in file order, and how the file is written.

    `file` is its name for messages to people. `newline` is the line end, `width` the
    column at which changed strings are folded (0: not at all), `encoding` the charset by
    name. `epilogue` is the text after the last entry: comments and blank lines.
    """

    file: str
    header: Entry | None = None
    entries: tuple[Entry, ...] = ()
    newline: str = "\n"
    width: int = 79
    encoding: str = "utf-8"
    bom: bool = False
    epilogue: str = ""

    @property
    def active(self) -> Iterator[Entry]:
        """The messages that are in use, obsolete ones left out."""
        return (entry for entry in self.entries if not entry.obsolete)

    def by_key(self) -> dict[Key, Entry]:
        """Give the messages in use, by msgctxt and msgid."""
        return {entry.key: entry for entry in self.active}

    def field(self, name: str) -> str | None:
        """Give a header field by its name, whatever the case, or None."""
        for line in (self.header.msgstr[0] if self.header else "").split("\n"):
            found, colon, value = line.partition(":")
            if colon and found.strip().lower() == name.lower():
                return value.strip()
        return None

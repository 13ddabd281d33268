"""A guide: what a source document says, cut into units, and the skeleton that holds them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """What a unit is to the reader; translators see the words."""

    TITLE = "page title"
    DESCRIPTION = "description for search engines"
    SUBJECT = "keywords"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    TABLE_HEADER = "table header"
    TABLE_CELL = "table cell"
    CAPTION = "caption"
    TERM = "glossary term"
    DEFINITION = "definition"
    FIGURE_TITLE = "title of a figure"
    FIGURE_DESCRIPTION = "description of a figure, read aloud"
    FIGURE_LABEL = "label in a figure"
    ALTERNATIVE = "text alternative of an image"
    ATTRIBUTE = "attribute"
    INTERFACE = "interface text"
    BLOCK = "text"


@dataclass(frozen=True, slots=True)
class Content:
    """The place in a skeleton where the text of unit number `unit` goes.

    It is `owned` if the element around it holds nothing else, so that this element can
    carry the language of the text.
    """

    unit: int
    owned: bool = False


@dataclass(frozen=True, slots=True)
class Attribute:
    """The place in a start tag where the text of unit `unit` goes as the value of `name`."""

    unit: int
    name: str


@dataclass(frozen=True, slots=True)
class Marks:
    """The place in a start tag where `lang`, `dir` and the state of `units` may be written.

    `lang` and `dir` are what the source itself has there.
    """

    units: tuple[int, ...]
    lang: str | None = None
    dir: str | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A named place for what is not part of the canonical guide, such as a clinic's contact."""

    name: str


Part = str | Content | Attribute | Marks | Slot
"""A piece of a skeleton: literal HTML, or a hole that an edition fills."""


@dataclass(frozen=True, kw_only=True, slots=True)
class InlineTag:
    """An inline element of a message as the translator sees it, and what it stands for.

    `name` is what stands in the message: `strong` for a bare element, `a1` for one that
    carries attributes. `start` and `end` are what stands in the page; an `empty` tag has
    no `end`. `protects` is the text that a protected tag hides from the translator.
    """

    name: str
    start: tuple[Part, ...]
    end: str = ""
    empty: bool = False
    protects: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Unit:
    """One translatable text at one place of a guide.

    `msgid` is the text as translators see it: white space normalised, no-break spaces
    kept, `&` and `<` escaped if `markup`. `anchor` is the nearest id. `line` counts from 1.
    """

    msgid: str
    anchor: str
    line: int
    kind: Kind
    msgctxt: str | None = None
    markup: bool = True
    tags: tuple[InlineTag, ...] = ()
    critical: bool = False
    section: str = ""
    notes: tuple[str, ...] = ()
    max_length: int | None = None

    @property
    def key(self) -> tuple[str | None, str]:
        """What a catalog looks this unit up by."""
        return (self.msgctxt, self.msgid)


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    """An entry of the outline: `level` 1 to 6, the id to link to, and the unit with its text."""

    level: int
    id: str
    unit: int


@dataclass(frozen=True, kw_only=True, slots=True)
class FrontMatter:
    """What the head of a document says about it. Unit numbers point into `Guide.units`.

    `layout` is how dense the sheet is set: `guide`, or `card` for one page in small type.
    """

    title: int
    description: int
    subject: int | None
    identifier: str
    version: str
    issued: date
    modified: date
    last_clinical_review: date | None
    next_review_due: date
    sources: tuple[str, ...]
    license: str = ""
    layout: str = "guide"


@dataclass(frozen=True, kw_only=True, slots=True)
class Document:
    """A source document cut into units and the skeleton that holds them.

    `path` is the file below the project's folder, with `/`. Filling the holes of the
    skeleton with the units' own texts gives the document back.
    """

    path: str
    language: str
    units: tuple[Unit, ...]
    skeleton: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Asset:
    """A file that a document shows: its name as the document has it, and where it is."""

    name: str
    path: Path


@dataclass(frozen=True, kw_only=True, slots=True)
class Guide(Document):
    """A guide of a project: a document with front matter. Its skeleton is that of `<main>`."""

    id: str
    front: FrontMatter
    outline: tuple[Heading, ...]
    ids: tuple[str, ...] = field(default=())
    assets: tuple[Asset, ...] = field(default=())

"""A page as its reader gets it on paper: text, headings, lists, tables, links, pictures.

What is `optional` may be on paper or not: navigation, and what the page hides in print.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text with the language it is in."""

    text: str
    lang: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading with its level from 1."""

    level: int
    text: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class List:
    """A list. `kind` is the element's name; the items of a `dl` are its terms."""

    kind: str
    items: tuple[str, ...]
    text: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table. `scope` is `Row` or `Column` where a header says it, else ''."""

    header: bool
    text: str
    rows: int = 1
    columns: int = 1
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table, row by row."""

    rows: tuple[tuple[Cell, ...], ...]
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link: what it is called, and where it leads."""

    text: str
    href: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is not decorative: its names, the one that is meant first."""

    names: tuple[str, ...]
    lang: str
    optional: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class HtmlPage:
    """A page. Everything is in the order of the document.

    `anchors` has the number of the first text at or after each element with an id.
    """

    language: str
    title: str
    texts: tuple[Text, ...] = ()
    headings: tuple[Heading, ...] = ()
    lists: tuple[List, ...] = ()
    tables: tuple[Table, ...] = ()
    links: tuple[Link, ...] = ()
    pictures: tuple[Picture, ...] = ()
    anchors: Mapping[str, int] = field(default_factory=dict)

"""Reads a page for the comparison with its sheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from fbss_publish.check.semantic.model import (
    Cell,
    Heading,
    HtmlPage,
    Link,
    List,
    Picture,
    Table,
    Text,
)
from fbss_publish.check.semantic.printed import Printed
from fbss_publish.check.text.elements import attribute, first

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

_HEADING = re.compile(r"h[1-6]")
_LAYOUT = ("presentation", "none")
_SCOPES = {"row": "Row", "rowgroup": "Row", "col": "Column", "colgroup": "Column"}
_DEEPEST = 400


@dataclass(frozen=True, slots=True)
class _Place:
    """What holds around an element."""

    lang: str
    optional: bool = False
    loose: bool = False
    picture: bool = False
    depth: int = 0


@dataclass(slots=True)
class _Found:
    """What has been met so far."""

    texts: list[Text] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    lists: list[List] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    anchors: dict[str, int] = field(default_factory=dict)


@lru_cache(maxsize=2)
def read_html(html: str) -> HtmlPage:
    """Read a page as it would be read from paper."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(html, "lxml")
    root, body = first(soup, "html"), first(soup, "body")
    language = attribute(root, "lang") if root else ""
    reader = _Reader(soup)
    if body is not None:
        reader.element(body, _Place(lang=language))
    found = reader.found
    title = soup.title.get_text() if soup.title else ""
    return HtmlPage(
        language=language,
        title=" ".join(title.split()),
        texts=tuple(found.texts),
        headings=tuple(found.headings),
        lists=tuple(found.lists),
        tables=tuple(found.tables),
        links=tuple(found.links),
        pictures=tuple(found.pictures),
        anchors=found.anchors,
    )


class _Reader:
    def __init__(self, soup: BeautifulSoup) -> None:
        self.soup = soup
        self.printed = Printed(soup)
        self.found = _Found()

    def element(self, element: Tag, place: _Place) -> None:
        """Read an element and what is in it."""
        if self.printed.never(element) or place.depth > _DEEPEST:
            return
        lang = attribute(element, "lang")
        place = replace(
            place,
            lang=lang or place.lang,
            optional=place.optional or self.printed.optional(element),
            loose=place.loose or element.name == "footer",
            depth=place.depth + 1,
        )
        if name := attribute(element, "id"):
            self.found.anchors.setdefault(name, len(self.found.texts))
        if not place.picture:
            self._meaning(element, place)
        if _pictured(element):
            place = replace(place, picture=True)
        self._children(element, place)

    def _children(self, element: Tag, place: _Place) -> None:
        from bs4 import Comment, Tag

        for child in list(element.children):
            if isinstance(child, Tag):
                if not (place.picture and child.name in ("title", "desc", "metadata")):
                    self.element(child, place)
            elif (text := " ".join(child.get_text().split())) and not isinstance(child, Comment):
                self.found.texts.append(Text(text, place.lang, place.optional or place.picture))

    def _meaning(self, element: Tag, place: _Place) -> None:
        name, role = element.name, attribute(element, "role")
        if level := _level(element, role):
            if text := self.text(element):
                self.found.headings.append(Heading(level, text, place.optional))
        elif role not in _LAYOUT and name in ("ul", "ol", "menu", "dl", "table"):
            self._shape(element, optional=place.optional or place.loose)
        elif name == "a" and element.has_attr("href"):
            href = attribute(element, "href").strip()
            self.found.links.append(Link(self.text(element), href, place.optional))
        elif _pictured(element):
            self._picture(element, place)

    def _shape(self, element: Tag, *, optional: bool) -> None:
        if element.name == "table":
            if (table := self._table(element, optional=optional)).rows:
                self.found.tables.append(table)
        elif (listed := self._list(element, optional=optional)).items:
            self.found.lists.append(listed)

    def _list(self, element: Tag, *, optional: bool) -> List:
        items = _terms(element) if element.name == "dl" else _items(element)
        texts = tuple(self.text(item) for item in items if not self.printed.never(item))
        return List(element.name, texts, self.text(element), optional)

    def _table(self, element: Tag, *, optional: bool) -> Table:
        rows = [row for row in element.find_all("tr") if row.find_parent("table") is element]
        return Table(tuple(found for row in rows if (found := self._cells(row))), optional)

    def _cells(self, row: Tag) -> tuple[Cell, ...]:
        left = 1 + len(row.find_next_siblings("tr"))
        return tuple(
            Cell(
                header=cell.name == "th",
                text=self.text(cell),
                rows=min(_span(cell, "rowspan"), left),
                columns=_span(cell, "colspan"),
                scope=_SCOPES.get(attribute(cell, "scope").lower(), ""),
            )
            for cell in row.find_all(("td", "th"), recursive=False)
        )

    def _picture(self, element: Tag, place: _Place) -> None:
        names = tuple(name for name in self._names(element) if name.strip())
        hidden = attribute(element, "aria-hidden") == "true"
        if names and not hidden and attribute(element, "role") not in _LAYOUT:
            self.found.pictures.append(Picture(names, place.lang, place.optional))

    def _names(self, element: Tag) -> Iterator[str]:
        label = self._referred(element, "aria-labelledby") or attribute(element, "aria-label")
        title, description = _child(element, "title"), _child(element, "desc")
        description = self._referred(element, "aria-describedby") or description
        name = label or (attribute(element, "alt") if element.name == "img" else title)
        name = name or title or attribute(element, "title")
        yield name
        if name and description:
            yield f"{name} {description}"
        if title and description:
            yield f"{title} {description}"
        if title:
            yield title

    def _referred(self, element: Tag, name: str) -> str:
        found = (self.soup.find(id=one) for one in attribute(element, name).split())
        return " ".join(" ".join(one.get_text(" ").split()) for one in found if one)

    def text(self, element: Tag) -> str:
        """Give the text of an element as it is on paper, with the names of its pictures."""
        from bs4 import Comment, NavigableString, Tag

        if self.printed.never(element):
            return ""
        if _pictured(element):
            return next(self._names(element), "")
        return " ".join(" ".join(
            self.text(child) if isinstance(child, Tag) else str(child)
            for child in element.children
            if isinstance(child, Tag)
            or (isinstance(child, NavigableString) and not isinstance(child, Comment))
        ).split())  # fmt: skip


def _items(element: Tag) -> list[Tag]:
    """Give the items of a list; a list that stands right in a list is one."""
    lists = ("ul", "ol", "menu")
    found = [e for e in element.find_all("li") if e.find_parent((*lists, "dl")) is element]
    return found + element.find_all(lists, recursive=False)


def _terms(element: Tag) -> list[Tag]:
    """Give the terms of a definition list; several for one definition are one."""
    found = [e for e in element.find_all("dt") if e.find_parent("dl") is element]
    return [e for e in found if getattr(e.find_previous_sibling(), "name", "") != "dt"]


def _pictured(element: Tag) -> bool:
    """Say whether an element is one picture to assistive technology."""
    return element.name in ("img", "svg", "math") or attribute(element, "role") in ("img", "image")


def _level(element: Tag, role: str) -> int:
    if _HEADING.fullmatch(element.name) and role in ("", "heading"):
        level = attribute(element, "aria-level")
        return int(level) if level.isdecimal() else int(element.name[1])
    if role == "heading":
        level = attribute(element, "aria-level")
        return int(level) if level.isdecimal() else 2
    return 0


def _child(element: Tag, name: str) -> str:
    found = element.find(name) if element.name == "svg" else None
    return " ".join(found.get_text().split()) if found else ""


def _span(cell: Tag, name: str) -> int:
    value = attribute(cell, name)
    return max(1, min(int(value), 1000)) if value.isdecimal() else 1

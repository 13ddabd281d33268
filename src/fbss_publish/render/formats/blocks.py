"""A handout as it is read aloud or felt: one block after the other, with nothing of its looks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import Tag
    from bs4.element import PageElement

HEADING, TEXT, ITEM, CAPTION, PICTURE, TERM, DEFINITION, ROW, ROOM = (
    "heading", "text", "item", "caption", "picture", "term", "definition", "row", "room",
)  # fmt: skip
"""The kinds of blocks. A `row` is a row of a table, `room` is room to write."""

_BLOCKS = frozenset(
    "address article aside blockquote caption dd details div dl dt fieldset figcaption figure "
    "footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td "
    "tfoot th thead tr ul".split()
)
_LISTS = ("ul", "ol")
_HEADING = re.compile(r"h([1-6])")
_KINDS = {"caption": CAPTION, "figcaption": CAPTION, "dt": TERM, "dd": DEFINITION}


@dataclass(frozen=True, slots=True)
class Run:
    """Some text in one language; `href` is the address on the web that it links to, or ''."""

    text: str
    lang: str
    href: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Block:
    """One block. `level` is that of a heading, or how deep a list item stands.

    `marker` is the number of an item of an ordered list, '' for others.
    """

    kind: str
    runs: tuple[Run, ...] = ()
    level: int = 0
    marker: str = ""

    @property
    def text(self) -> str:
        """The text of the block."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class _Place:
    lang: str
    kind: str = TEXT
    level: int = 0
    marker: str = ""
    digits: str = field(default="0123456789")


def blocks_of(html: str, *, lang: str, digits: str = "0123456789") -> tuple[Block, ...]:
    """Read the HTML of a handout. `lang` is its language, `digits` are those of its numbers."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(html, "lxml")
    body = soup.body
    return tuple(_blocks(body, _Place(lang, digits=digits))) if body else ()


def _blocks(element: Tag, place: _Place) -> Iterator[Block]:
    """Give the blocks of an element; what stands loose between its blocks is one by itself."""
    from bs4 import Tag

    loose: list[PageElement] = []
    for child in element.children:
        if isinstance(child, Tag) and (child.name in _BLOCKS or child.name in ("svg", "img")):
            yield from _block(loose, place)
            loose = []
            yield from _element(child, replace(place, lang=_lang(child, place.lang)))
            place = replace(place, marker="")
        else:
            loose.append(child)
    yield from _block(loose, place)


def _element(element: Tag, place: _Place) -> Iterator[Block]:
    if element.has_attr("hidden"):
        return
    name = element.name
    if found := _HEADING.fullmatch(name):
        yield from _block(element.contents, replace(place, kind=HEADING, level=int(found[1])))
    elif name in ("svg", "img"):
        yield from _picture(element, place)
    elif name in _LISTS:
        yield from _items(element, place)
    elif name == "table":
        yield from _table(element, place)
    elif "write-lines" in element.get_attribute_list("class"):
        yield Block(kind=ROOM)
    else:
        kind = _KINDS.get(name, place.kind)
        yield from _blocks(element, replace(place, kind=kind))


def _block(contents: Sequence[PageElement], place: _Place) -> Iterator[Block]:
    runs = _tidy(run for child in contents for run in _runs(child, place.lang, ""))
    if runs:
        yield Block(kind=place.kind, runs=runs, level=place.level, marker=place.marker)


def _items(element: Tag, place: _Place) -> Iterator[Block]:
    start = str(element.get("start") or "1")
    number = int(start) if start.isdecimal() else 1
    deeper = place.level + 1 if place.kind == ITEM else 1
    for item in element.find_all("li", recursive=False):
        western = str(number) if element.name == "ol" else ""
        marker = western.translate(str.maketrans("0123456789", place.digits))
        own = replace(place, kind=ITEM, level=deeper, marker=marker, lang=_lang(item, place.lang))
        yield from _blocks(item, own)
        number += 1


def _picture(element: Tag, place: _Place) -> Iterator[Block]:
    """Give what a picture shows in words, and then the words that stand in it."""
    alternative = str(element.get("alt") or "")
    for name in ("title", "desc"):
        found = element.find(name)
        if found:
            words = " ".join(found.get_text().split())
            closed = words if words[-1:] in ".。।؟?!" or not words else f"{words}."
            alternative = f"{alternative} {closed}".strip()
    if alternative and element.get("aria-hidden") != "true":
        yield Block(kind=PICTURE, runs=(Run(alternative, place.lang),))


def _table(element: Tag, place: _Place) -> Iterator[Block]:
    """Give a table row by row, each cell behind the heading of its column."""
    if caption := element.caption:
        yield from _block(caption.contents, replace(place, kind=CAPTION))
    rows = [row for row in element.find_all("tr") if row.find_parent("table") is element]
    heads: list[tuple[Run, ...]] = []
    for row in rows:
        cells = row.find_all(["th", "td"], recursive=False)
        if all(cell.name == "th" for cell in cells):
            heads = [_cell(cell, place.lang) for cell in cells]
        elif runs := _row([_cell(cell, place.lang) for cell in cells], heads, place.lang):
            yield Block(kind=ROW, runs=runs)
    if heads and not any(_cell(c, place.lang) for c in element.find_all("td")):
        yield Block(kind=ROW, runs=_with_marks(heads, " · ", place.lang))
        yield Block(kind=ROOM)


def _row(cells: list[tuple[Run, ...]], heads: list[tuple[Run, ...]], lang: str) -> tuple[Run, ...]:
    filled = []
    for number, cell in enumerate(cells):
        if cell:
            head = heads[number] if number < len(heads) else ()
            filled.append((*head, Run(": ", lang), *cell) if head else cell)
    return _with_marks(filled, "; ", lang)


def _with_marks(pieces: Sequence[tuple[Run, ...]], mark: str, lang: str) -> tuple[Run, ...]:
    runs: list[Run] = []
    for number, piece in enumerate(pieces):
        runs += [Run(mark, lang)] if number else []
        runs += piece
    return tuple(runs)


def _cell(cell: Tag, lang: str) -> tuple[Run, ...]:
    own = _lang(cell, lang)
    return _tidy(run for child in cell.children for run in _runs(child, own, ""))


def _runs(node: PageElement, lang: str, href: str) -> Iterator[Run]:
    from bs4 import Comment, NavigableString, Tag

    if isinstance(node, Tag):
        if node.has_attr("hidden") or node.name in ("script", "style", "svg"):
            return
        if node.name == "br":
            yield Run(" ", lang, href)
        target = str(node.get("href") or "")
        href = target if target.startswith(("http:", "https:", "mailto:", "tel:")) else href
        for child in node.children:
            yield from _runs(child, _lang(node, lang), href)
    elif isinstance(node, NavigableString) and not isinstance(node, Comment):
        yield Run(str(node), lang, href)


def _tidy(runs: Iterator[Run]) -> tuple[Run, ...]:
    """Join runs of one look, and leave one space between words and none at the edges."""
    joined: list[Run] = []
    for run in runs:
        text = re.sub(r"[ \t\n\r\f]+", " ", run.text)
        if joined and joined[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if not joined:
            text = text.lstrip(" ")
        if not text:
            continue
        last = joined[-1] if joined else None
        if last and (last.lang, last.href) == (run.lang, run.href):
            joined[-1] = replace(last, text=last.text + text)
        else:
            joined.append(replace(run, text=text))
    while joined and not joined[-1].text.strip(" "):
        joined.pop()
    if joined:
        joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip(" "))
    return tuple(joined)


def _lang(element: Tag, lang: str) -> str:
    return str(element.get("lang") or lang)

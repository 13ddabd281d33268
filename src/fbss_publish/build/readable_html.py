"""The blocks of any HTML page, also of one that is not well made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fbss_publish.readability.blocks import Block
from fbss_publish.readability.languages import base
from fbss_publish.source.vocabulary import INLINE, NESTED, OPAQUE

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

_KINDS = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    "summary": "heading",
    "legend": "caption",
    "caption": "caption",
    "figcaption": "caption",
    "li": "item",
    "td": "cell",
    "th": "cell",
    "dt": "term",
    "dd": "definition",
}
_SKIPPED = (NESTED - {"details"}) | OPAQUE | {"head", "nav", "rp", "rt", "datalist", "input"}
_GROUPS = frozenset("div p section blockquote".split())
"""Elements that do not change what a block is when they stand in an item or a cell."""

_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_SPACE = re.compile(r"[ \t\r\n\f]+")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the walk is: the kind of the block, the language if it is foreign, and the line."""

    kind: str = "paragraph"
    lang: str | None = None
    line: int | None = None
    preformatted: bool = False


def blocks_of_html(html: str) -> tuple[tuple[Block, ...], str | None]:
    """Give the blocks of a page, and the language that its root element names.

    Words in another language are blocks of their own with that language; in their sentence
    they leave a gap. A line break ends a block unless the text goes on in small letters.
    """
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(html, "html.parser")
    root = soup.html
    language = _lang(root) if root else None
    reader = _Reader()
    blocks = [block for event in _events(soup, language) for block in reader.take(*event)]
    return (*blocks, *reader.flush()), language


def _events(soup: BeautifulSoup, language: str | None) -> Iterator[tuple[str | None, _Place]]:
    """Give the page's text with its place, and None with the place that begins at an edge."""
    from bs4 import NavigableString, Tag

    waiting: list[tuple[object, _Place]] = [(soup, _Place())]
    while waiting:
        node, place = waiting.pop()
        if isinstance(node, Tag):
            if node.name in _SKIPPED or _unseen(node):
                continue
            inner = _inside(node, place, language)
            edge = node.name not in INLINE
            if edge:
                waiting.append((None, place))
                yield None, inner
            elif node.name == "br":
                yield "\n", place
            waiting += [(child, inner) for child in reversed(node.contents)]
        elif node is None:
            yield None, place
        elif type(node) is NavigableString:
            yield (str(node) if place.preformatted else _SPACE.sub(" ", node)), place


def _unseen(tag: Tag) -> bool:
    hidden = tag.has_attr("hidden") or tag.get("aria-hidden") == "true"
    return hidden or tag.get("role") == "navigation" or bool(_UNSEEN.search(str(tag.get("style"))))


def _inside(tag: Tag, place: _Place, language: str | None) -> _Place:
    own = _lang(tag)
    same = own is None or (language is not None and base(own) == base(language))
    return _Place(
        kind=_KINDS.get(tag.name, place.kind if tag.name in INLINE | _GROUPS else "paragraph"),
        lang=place.lang if own is None else (None if same else own),
        line=tag.sourceline,
        preformatted=place.preformatted or tag.name == "pre",
    )


def _lang(tag: Tag) -> str | None:
    value = tag.get("lang") or tag.get("xml:lang")
    return str(value).strip() or None if value else None


class _Reader:
    """Collects text up to the next edge and gives it as blocks."""

    def __init__(self) -> None:
        self._place = _Place()
        self._text: list[str] = []
        self._foreign: dict[str, list[str]] = {}

    def take(self, text: str | None, place: _Place) -> Iterator[Block]:
        """Add text, or end the block at an edge."""
        if text is None:
            yield from self.flush()
            self._place = place
        elif place.lang == self._place.lang or place.lang is None:
            self._text.append(text)
        else:
            self._foreign.setdefault(place.lang, []).append(text)
            self._text.append(" ")

    def flush(self) -> Iterator[Block]:
        """Give what was collected."""
        place = self._place
        for piece in _lines("".join(self._text)):
            yield Block(text=piece, kind=place.kind, lang=place.lang, line=place.line)
        for lang, pieces in self._foreign.items():
            text = " ".join("".join(pieces).split())
            if text:
                yield Block(text=text, kind=place.kind, lang=lang, line=place.line)
        self._text, self._foreign = [], {}


def _lines(text: str) -> Iterator[str]:
    """Cut at line breaks, except where the text goes on."""
    whole = ""
    for line in (" ".join(line.split()) for line in text.split("\n")):
        if whole and line and not (line[0].islower() or whole.endswith(",")):
            yield whole
            whole = line
        else:
            whole = f"{whole} {line}".strip()
    if whole:
        yield whole

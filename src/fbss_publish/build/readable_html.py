"""The blocks of any HTML page, also of one that is not well made."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from fbss_publish.readability.blocks import Block
from fbss_publish.readability.languages import base
from fbss_publish.source.vocabulary import (
    IMPLIED_ENDS,
    INLINE,
    NESTED,
    OPAQUE,
    PARAGRAPH_ENDS,
    VOID,
)

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
    """Where the walk is: the kind of the block, the language if it is foreign, the line."""

    kind: str = "paragraph"
    lang: str | None = None
    line: int | None = None
    preformatted: bool = False
    hidden: bool = False


def blocks_of_html(html: str) -> tuple[tuple[Block, ...], str | None]:
    """Give the blocks of a page, and the language that its root element names.

    Words in another language are blocks of their own with that language; in their sentence
    they leave a gap. A line break ends a block unless the text goes on in small letters.
    """
    walk = _Walk()
    walk.feed(html)
    walk.close()
    reader = _Reader()
    blocks = [block for text, place in walk.events for block in reader.take(text, place)]
    return (*blocks, *reader.flush()), walk.language


class _Walk(HTMLParser):
    """Collects the page's text with its place, and None with the place that begins at an edge.

    It mends as browsers do where that is plain: an end tag that may be left out is supplied,
    one that ends nothing is ignored.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.events: list[tuple[str | None, _Place]] = []
        self.language: str | None = None
        self._open: list[tuple[str, _Place]] = []
        self._names: Counter[str] = Counter()
        self._hidden = 0

    @property
    def _place(self) -> _Place:
        return self._open[-1][1] if self._open else _Place()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag in VOID:
            if tag == "br":
                self._text("\n")
            elif tag not in INLINE:
                self._edge()
            return
        self._end_implied(tag)
        if tag == "html" and self.language is None:
            self.language = _lang(values)
        place = self._inside(tag, values)
        self._open.append((tag, place))
        self._names[tag] += 1
        self._hidden += place.hidden
        if tag not in INLINE:
            self._edge()

    def handle_endtag(self, tag: str) -> None:
        if self._names[tag]:
            while self._pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        self._text(data if self._place.preformatted else _SPACE.sub(" ", data))

    def _text(self, text: str) -> None:
        if not self._hidden:
            self.events.append((text, self._place))

    def _edge(self) -> None:
        if not self._hidden:
            self.events.append((None, self._place))

    def _pop(self) -> str:
        tag, place = self._open.pop()
        self._names[tag] -= 1
        self._hidden -= place.hidden
        if tag not in INLINE:
            self._edge()
        return tag

    def _end_implied(self, tag: str) -> None:
        while self._open and self._open[-1][0] in IMPLIED_ENDS.get(tag, ()):
            self._pop()
        if tag not in PARAGRAPH_ENDS:
            return
        for depth, (name, _) in enumerate(reversed(self._open), 1):
            if name == "p":
                for _ in range(depth):
                    self._pop()
            if name not in INLINE:
                return

    def _inside(self, tag: str, values: Mapping[str, str]) -> _Place:
        place, own = self._place, _lang(values)
        known = self.language
        same = own is None or (known is not None and base(own) == base(known))
        return _Place(
            kind=_KINDS.get(tag, place.kind if tag in INLINE | _GROUPS else "paragraph"),
            lang=place.lang if own is None else (None if same else own),
            line=self.getpos()[0],
            preformatted=place.preformatted or tag == "pre",
            hidden=tag in _SKIPPED or _unseen(values),
        )


def _unseen(values: Mapping[str, str]) -> bool:
    hidden = "hidden" in values or values.get("aria-hidden") == "true"
    skipped = values.get("role") == "navigation"
    return hidden or skipped or bool(_UNSEEN.search(values.get("style", "")))


def _lang(values: Mapping[str, str]) -> str | None:
    return (values.get("lang") or values.get("xml:lang") or "").strip() or None


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

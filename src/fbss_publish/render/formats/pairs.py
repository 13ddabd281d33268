"""Two versions of one page, block by block: each block of one beside that of the other.

Both come from one skeleton, so that their elements are the same in the same order. The first
is the reader's: it keeps its headings, ids and lists. The second stands beside it as plain
text in its own language, so that nothing is in the outline twice.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fbss_publish.domain.locale import Locale
from fbss_publish.render.figures import keyed

if TYPE_CHECKING:
    from bs4 import Tag
    from bs4.element import PageElement

_HEADING = re.compile(r"h[1-6]")
_LEAVES = frozenset("p h1 h2 h3 h4 h5 h6 figcaption dt dd li blockquote address".split())
_INSIDE = frozenset("ul ol dl p div section table figure".split())
_DRAWING = ("svg", "img")


@dataclass(slots=True)
class Pairs:
    """Puts two versions side by side, and numbers the blocks from `count` on."""

    locale: Locale
    other: Locale
    count: int = field(default=0)

    def paired(self, first: str, second: str) -> str:
        """Give the HTML of two versions as one. Where they differ, the first stands alone."""
        from bs4 import BeautifulSoup

        one, two = (BeautifulSoup(text, "html.parser") for text in (first, second))
        return self._children(one, two)

    def _children(self, one: Tag, two: Tag) -> str:
        from bs4 import Tag

        others = [child for child in two.children if isinstance(child, Tag)]
        found, loose, place = [], "", 0
        for child in one.children:
            if not isinstance(child, Tag):
                loose = str(child)
                found.append(html.escape(loose, quote=False) if loose.strip() else loose)
                continue
            match = others[place] if place < len(others) else None
            same = match is not None and match.name == child.name
            found.append(self._element(child, match if same else None))
            place += same
        return "".join(found)

    def _element(self, one: Tag, two: Tag | None) -> str:
        if one.has_attr("hidden"):
            return ""
        if two is None or not (one.get_text(strip=True) or one.find(_DRAWING)):
            return str(one)
        if one.name == "svg":
            return self._drawing(one, two)
        if one.name == "table":
            return self._table(one, two)
        if one.name == "img" or (one.name in _LEAVES and not one.find(_INSIDE)):
            return self._leaf(one, two)
        if one.name == "li":
            return f"{_start(one)}{self._item(one, two)}</li>"
        return f"{_start(one)}{self._children(one, two)}</{one.name}>"

    def _leaf(self, one: Tag, two: Tag) -> str:
        if one.name == "img":
            return str(one)
        if one.name in ("li", "dt", "dd", "figcaption"):
            return f"{_start(one)}{self._row(one.decode_contents(), two)}</{one.name}>"
        row = self._row(str(one), two)
        return f'<div class="head">{row}</div>' if _HEADING.fullmatch(one.name) else row

    def _item(self, one: Tag, two: Tag) -> str:
        """Give an item that holds lists or paragraphs: its own words first, then those."""
        words, rest = _divided(one)
        other_words, other_rest = _divided(two)
        row = self._row(words, two, other_words) if words.strip() else ""
        pairs = zip(rest, other_rest, strict=False)
        return row + "".join(self._element(a, b) for a, b in pairs)

    def _row(self, first: str, two: Tag, second: str | None = None) -> str:
        self.count += 1
        own, other = self.locale.number(self.count), self.other.number(self.count)
        text = two.decode_contents() if second is None else second
        name = f" as-{two.name}" if _HEADING.fullmatch(two.name) else ""
        marks = f'lang="{self.other.tag}" dir="{self.other.direction}"'
        return (
            f'<div class="pair"><div class="count">{own}</div><div class="own">{first}</div>'
            f'<div class="other" {marks}><p class="gloss{name}">{_bare(text)}</p></div>'
            f'<div class="count" {marks}>{other}</div></div>'
        )

    def _drawing(self, one: Tag, two: Tag) -> str:
        """Give a drawing once; its labels become numbers, and their words stand below in both."""
        labels = [
            text.decode_contents() for text in two.find_all("text") if text.get_text(strip=True)
        ]

        def gloss(number: int) -> str:
            return self._beside(labels[number]) if number < len(labels) else ""

        return keyed(str(one), self.locale, gloss=gloss)

    def _table(self, one: Tag, two: Tag) -> str:
        """Give one table whose cells hold both languages."""
        names = ["caption", "th", "td"]
        for own, other in zip(one.find_all(names), two.find_all(names), strict=False):
            if own.get_text(strip=True):
                self._add(own, _bare(other.decode_contents()))
        return str(one)

    def _add(self, cell: Tag, text: str) -> None:
        from bs4 import BeautifulSoup

        cell.append(BeautifulSoup(self._beside(text), "html.parser"))

    def _beside(self, text: str) -> str:
        marks = f'lang="{self.other.tag}" dir="{self.other.direction}"'
        return f' <span class="gloss" {marks}>{_bare(text)}</span>'


def _start(element: Tag) -> str:
    values = (
        f' {name}="{html.escape(" ".join(value) if isinstance(value, list) else str(value))}"'
        for name, value in element.attrs.items()
    )
    return f"<{element.name}{''.join(values)}>"


def _divided(item: Tag) -> tuple[str, Sequence[Tag]]:
    """Give the words of an item, and the blocks that follow them."""
    from bs4 import Tag

    def inside(child: PageElement) -> bool:
        return isinstance(child, Tag) and child.name in _INSIDE

    children = list(item.children)
    words = "".join(str(child) for child in children if not inside(child))
    return words, [child for child in children if isinstance(child, Tag) and inside(child)]


def _bare(text: str) -> str:
    """Take ids out: each may stand once in a page."""
    return re.sub(r'(<[^<>]*?)\s(?:id|aria-labelledby)="[^"]*"', r"\1", text)

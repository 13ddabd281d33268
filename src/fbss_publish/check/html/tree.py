"""A page as rules walk it: plain elements with lower-case names and attributes, and texts.

Beautiful Soup's own elements are slow to ask; these are made once for all rules of a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

_UNSPOKEN = frozenset(
    "Comment Doctype Declaration CData ProcessingInstruction XMLProcessingInstruction".split()
)


DEEPEST = 150
"""Elements further down stand beside those above them, as in browsers, which have a limit too."""


class Element:
    """An element: its name, its attributes, what is above it and what is in it."""

    __slots__ = (
        "attrs",
        "beside",
        "children",
        "memo",
        "name",
        "number",
        "parent",
        "selected",
        "tag",
    )

    def __init__(
        self, tag: Tag, parent: Element | None, beside: list[Element | str], number: int
    ) -> None:
        self.tag, self.parent, self.number = tag, parent, number
        self.beside = beside
        self.name = tag.name.lower()
        self.attrs: dict[str, str] = {
            key.lower(): value if isinstance(value, str) else " ".join(value or ())
            for key, value in tag.attrs.items()
        }
        self.children: list[Element | str] = []
        self.memo: dict[str, object] = {}
        self.selected: dict[int, bool] = {}

    def get(self, name: str) -> str:
        """Give an attribute's value, '' where it is not there."""
        return self.attrs.get(name, "")

    def has(self, name: str) -> bool:
        """Say whether an attribute is there, with whatever value."""
        return name in self.attrs

    @property
    def line(self) -> int | None:
        """The line of the start tag in the file."""
        return self.tag.sourceline

    @property
    def elements(self) -> list[Element]:
        """The child elements."""
        return [child for child in self.children if isinstance(child, Element)]

    @property
    def siblings(self) -> list[Element]:
        """The elements beside this one, itself among them."""
        return [child for child in self.beside if isinstance(child, Element)]

    def above(self) -> Iterator[Element]:
        """Give the ancestors, the nearest first."""
        holder = self.parent
        while holder is not None:
            yield holder
            holder = holder.parent

    def within(self) -> Iterator[Element]:
        """Give the descendants in document order."""
        for child in self.children:
            if isinstance(child, Element):
                yield child
                yield from child.within()

    def closest(self, *names: str) -> Element | None:
        """Give the nearest ancestor of one of these names."""
        return next((holder for holder in self.above() if holder.name in names), None)

    def text(self) -> str:
        """Give all text inside with its white space folded."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for child in self.children:
            if isinstance(child, str):
                yield child
            elif child.name not in ("script", "style", "template"):
                yield from child._texts()


class Tree:
    """All elements of a page, and the ways to find them."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self.all: list[Element] = []
        self.top: list[Element | str] = []
        self.named: dict[str, list[Element]] = {}
        self.ids: dict[str, Element] = {}
        self._having: dict[str, list[Element]] = {}
        self._read(soup)

    def of(self, *names: str) -> list[Element]:
        """Give the elements of these names, in document order."""
        if len(names) == 1:
            return self.named.get(names[0], [])
        found = [element for name in names for element in self.named.get(name, ())]
        return sorted(found, key=lambda element: element.number)

    def having(self, attribute: str) -> list[Element]:
        """Give the elements with an attribute, in document order."""
        return self._having.get(attribute, [])

    def first(self, name: str) -> Element | None:
        """Give the first element of a name, or None."""
        return next(iter(self.named.get(name, ())), None)

    def referred(self, ids: str) -> list[Element]:
        """Give the elements that a list of ids names, those that are there."""
        return [self.ids[name] for name in ids.split() if name in self.ids]

    def _read(self, soup: BeautifulSoup) -> None:
        from bs4 import Tag

        made: dict[int, Element] = {}
        depths: dict[int, int] = {}
        for node in soup.descendants:
            parent = made.get(id(node.parent))
            if isinstance(node, Tag):
                depth = depths[id(node)] = depths.get(id(node.parent), 0) + 1
                if depth > DEEPEST and parent is not None and parent.parent is not None:
                    parent = parent.parent
                    depths[id(node)] = DEEPEST
                beside = parent.children if parent else self.top
                element = Element(node, parent, beside, len(self.all))
                made[id(node)] = element
                beside.append(element)
                self._enter(element)
            elif parent is not None and type(node).__name__ not in _UNSPOKEN:
                parent.children.append(str(node))

    def _enter(self, element: Element) -> None:
        self.all.append(element)
        self.named.setdefault(element.name, []).append(element)
        for name in element.attrs:
            self._having.setdefault(name, []).append(element)
        if identifier := element.get("id"):
            self.ids.setdefault(identifier, element)

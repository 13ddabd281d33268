"""The elements of a guide and where its texts stand in them, read from its skeleton."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

from fbss_publish.domain.guide import Attribute, Content, Guide, Kind, Unit
from fbss_publish.domain.markup import plain

_VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()
)  # HTML Living Standard, 13.1.2
_FILLED = "text"
"""Stands for the value of an attribute that translators fill in."""

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_RUNNING = (Kind.PARAGRAPH, Kind.LIST_ITEM, Kind.BLOCK)


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the skeleton: its name, its attributes, and the element around it."""

    name: str
    attributes: dict[str, str] = field(compare=False)
    parent: Element | None = field(compare=False)

    def ancestors(self) -> Iterator[Element]:
        """Give this element and those around it, the nearest first."""
        found: Element | None = self
        while found is not None:
            yield found
            found = found.parent


@dataclass(frozen=True, slots=True)
class Place:
    """A text of the guide as a reader sees it, its unit, and the element that holds it."""

    unit: Unit
    text: str
    holder: Element | None = field(compare=False)

    def inside(self, *names: str) -> Element | None:
        """Give the nearest element of one of these names around the text."""
        around = self.holder.ancestors() if self.holder else iter(())
        return next((element for element in around if element.name in names), None)

    @property
    def running(self) -> bool:
        """Say whether this is running text: a paragraph or an item of a list."""
        return self.unit.kind in _RUNNING

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the text."""
        return tuple(_WORD.findall(self.text))


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and the texts down to the next one. The first may have no heading."""

    heading: Place | None
    level: int
    places: tuple[Place, ...]

    @property
    def words(self) -> int:
        """The number of words in running text."""
        return sum(len(place.words) for place in self.places if place.running)


@dataclass(frozen=True, slots=True)
class Structure:
    """What a guide is made of, in its order."""

    elements: tuple[Element, ...]
    places: tuple[Place, ...]
    sections: tuple[Section, ...]

    @property
    def words(self) -> int:
        """The number of words in running text."""
        return sum(section.words for section in self.sections)


@lru_cache(maxsize=16)
def structure_of(guide: Guide) -> Structure:
    """Read the skeleton of a guide."""
    reader = _Reader(guide)
    for part in guide.skeleton:
        if isinstance(part, str):
            reader.feed(part)
        elif isinstance(part, Content):
            reader.place(part.unit)
        elif isinstance(part, Attribute):
            reader.feed(_FILLED)
    reader.close()
    return Structure(
        tuple(reader.elements), tuple(reader.places), tuple(_sections(guide, reader.places))
    )


def _sections(guide: Guide, places: list[Place]) -> Iterator[Section]:
    levels = {id(guide.units[entry.unit]): entry.level for entry in guide.outline}
    heading, level, held = None, 0, list[Place]()
    for place in places:
        if found := levels.get(id(place.unit)):
            if heading or held:
                yield Section(heading, level, tuple(held))
            heading, level, held = place, found, []
        else:
            held.append(place)
    if heading or held:
        yield Section(heading, level, tuple(held))


class _Reader(HTMLParser):
    def __init__(self, guide: Guide) -> None:
        super().__init__(convert_charrefs=False)
        self._guide = guide
        self._open: list[Element] = []
        self.elements: list[Element] = []
        self.places: list[Place] = []

    def place(self, index: int) -> None:
        unit = self._guide.units[index]
        text = plain(unit.msgid, unit.tags, markup=unit.markup)
        self.places.append(Place(unit, text, self._open[-1] if self._open else None))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        parent = self._open[-1] if self._open else None
        element = Element(tag, {name: value or "" for name, value in attrs}, parent)
        self.elements.append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        for number in range(len(self._open) - 1, -1, -1):
            if self._open[number].name == tag:
                del self._open[number:]
                return

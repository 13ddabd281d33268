"""The tag tree before it is written: elements of structure, and pieces of painted content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias


@dataclass(slots=True, eq=False)
class Leaf:
    """A piece that is painted at once: the text of a line, or a picture.

    `text` is what WeasyPrint draws, `wording` what is to be read. `artifact` is None for
    content, else the subtype of a pagination artifact, or '' for any other. `margin` is for what
    stands in the margin. What painting
    adds: the number and the stream, and whether the glyphs say the wording by themselves.
    """

    box: Any
    page: int
    text: str = ""
    wording: str = ""
    artifact: str | None = None
    margin: bool = False
    space_after: bool = False
    mcid: int | None = None
    stream: Any = None
    exact: bool = True

    @property
    def reading(self) -> str:
        """What is read, with the space that the end of a line took away."""
        return f"{self.wording} " if self.space_after else self.wording


@dataclass(slots=True, eq=False)
class Spot:
    """Where a link can be pressed on a page. WeasyPrint puts the annotation on it."""

    page: int
    element: Any
    rectangles: tuple[tuple[float, float, float, float], ...]
    link_annotation: Any = None


@dataclass(slots=True, eq=False)
class Node:
    """An element of structure (ISO 32000-1, 14.7.2)."""

    role: str
    kids: list[Kid] = field(default_factory=list)
    element: Any = None
    box: Any = None
    block: bool = False
    lang: str = ""
    alt: str | None = None
    expansion: str = ""
    id: str = ""
    attributes: dict[str, dict[str, Any]] = field(default_factory=dict)
    spots: list[Spot] = field(default_factory=list)

    def nodes(self) -> Iterator[Node]:
        """Give the elements directly below this one."""
        return (kid for kid in self.kids if isinstance(kid, Node))

    def leaves(self) -> Iterator[Leaf]:
        """Give all painted pieces below this element, in the order in which they are read."""
        for kid in self.kids:
            if isinstance(kid, Leaf):
                yield kid
            elif isinstance(kid, Node):
                yield from kid.leaves()

    def walk(self) -> Iterator[Node]:
        """Give this element and all below it."""
        yield self
        for kid in self.nodes():
            yield from kid.walk()


class Space:
    """White space of the source between two pieces: painted, or taken away by a line's end."""


SPACE = Space()
Kid: TypeAlias = Node | Leaf | Space

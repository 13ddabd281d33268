"""The nodes of a parsed source document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(slots=True)
class Text:
    """Characters, references resolved. `line` counts from 1."""

    value: str
    line: int


@dataclass(slots=True)
class Comment:
    """A comment, or a declaration such as the doctype with its own marks."""

    markup: str
    line: int


@dataclass(slots=True)
class Element:
    """An element with its attributes in source order; a value is None where none is given.

    `rules` holds what global ITS rules say about it, by the name of the local attribute.
    """

    name: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: list[Node] = field(default_factory=list)
    line: int = 0
    column: int = 0
    rules: dict[str, str] = field(default_factory=dict)

    def its(self, name: str) -> str:
        """Give what local markup says, or else a global rule, in small letters; '' for nothing."""
        if name in self.attributes:
            return (self.attributes[name] or "").strip().lower()
        return self.rules.get(name, "").strip().lower() if self.rules else ""

    def get(self, name: str) -> str | None:
        """Give an attribute's value; an attribute without a value gives ''."""
        if name not in self.attributes:
            return None
        return self.attributes[name] or ""

    def walk(self) -> Iterator[Element]:
        """Give this element and all below it, in document order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            if element.children:
                waiting += [c for c in reversed(element.children) if isinstance(c, Element)]

    def find(self, name: str) -> Element | None:
        """Give the first element of this name at or below this one."""
        return next((element for element in self.walk() if element.name == name), None)

    def text(self) -> str:
        """Give all characters below this element."""
        return "".join(
            child.value if isinstance(child, Text) else child.text()
            for child in self.children
            if not isinstance(child, Comment)
        )


Node = Element | Text | Comment

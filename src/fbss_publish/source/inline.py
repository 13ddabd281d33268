"""A run of text and inline elements becomes one message with short, safe tags."""

from __future__ import annotations

import re
from typing import Protocol

from fbss_publish.domain.guide import Attribute, InlineTag, Part, Unit
from fbss_publish.domain.markup import escape
from fbss_publish.source.parts import joined
from fbss_publish.source.scope import Scope
from fbss_publish.source.starttag import carries_meaning, start_tag
from fbss_publish.source.tree import Comment, Element, Node, Text
from fbss_publish.source.vocabulary import NESTED, OPAQUE, VOID

_SPACE = re.compile(r"[ \t\r\n\f]+")
_SPACES = re.compile(r" {2,}")
_WORD = re.compile(r"\w")


def has_text(node: Node, scope: Scope) -> bool:
    """Say whether a node of a run holds a word that somebody has to translate."""
    if isinstance(node, Text):
        return scope.translate and bool(_WORD.search(node.value))
    if isinstance(node, Comment) or stands_alone(node):
        return False
    inner = scope.inside(node, inline=True)
    return inner.translate and any(has_text(child, inner) for child in node.children)


def text_unit(text: Text, scope: Scope) -> Unit:
    """Give the unit of a text without elements and outer space, as `InlineBuilder` would."""
    value = text.value if scope.preformatted else _SPACE.sub(" ", text.value)
    return Unit(
        msgid=escape(value),
        anchor=scope.anchor,
        line=text.line,
        kind=scope.kind,
        msgctxt=scope.msgctxt,
        critical=scope.critical,
        section=scope.path(),
        notes=tuple(dict.fromkeys(scope.notes)) if scope.notes else (),
        max_length=scope.max_length,
    )


def stands_alone(element: Element) -> bool:
    """Say whether an element's own text is no part of the sentence around it."""
    within = element.its("its-within-text")
    if within == "yes":
        return False
    return within == "nested" or element.name in NESTED or element.name in OPAQUE


class Outside(Protocol):
    """What a message needs of the walk around it."""

    def block(self, element: Element, outer: Scope) -> list[Part]:
        """Give the parts of an element that holds units of its own."""

    def hold_attributes(self, element: Element, scope: Scope) -> list[Attribute]:
        """Make units of an element's translatable attributes."""


class InlineBuilder:
    """Builds one unit. Comments inside it are set aside, to stand before it in the page."""

    def __init__(self, outside: Outside, scope: Scope) -> None:
        self._outside, self._scope = outside, scope
        self._text: list[str] = []
        self._tags: list[InlineTag] = []
        self._numbers: dict[str, int] = {}
        self._notes: list[str] = list(scope.notes)
        self._line = 0
        self._max_length = scope.max_length
        self._critical = scope.critical
        self.comments: list[Part] = []

    def add(self, node: Node, scope: Scope) -> None:
        """Add a node of the run, or of an element within it."""
        self._line = self._line or node.line
        if isinstance(node, Comment):
            self.comments.append(node.markup)
        elif isinstance(node, Text):
            text = node.value if scope.preformatted else _SPACE.sub(" ", node.value)
            self._text.append(escape(text))
        else:
            self._element(node, scope)

    def unit(self) -> Unit:
        """Give what was built."""
        scope = self._scope
        text = "".join(self._text)
        return Unit(
            msgid=text if scope.preformatted else _SPACES.sub(" ", text).strip(" "),
            anchor=scope.anchor,
            line=self._line,
            kind=scope.kind,
            msgctxt=scope.msgctxt,
            tags=tuple(self._tags),
            critical=self._critical,
            section=scope.path(),
            notes=tuple(dict.fromkeys(self._notes)),
            max_length=self._max_length,
        )

    def _element(self, element: Element, outer: Scope) -> None:
        scope = outer.inside(element, inline=True)
        self._critical = self._critical or scope.critical
        self._notes += [note for note in scope.notes if note not in outer.notes]
        if element.get("its-term") in ("yes", ""):
            self._notes.append(f"Term: {' '.join(element.text().split())}")
        if stands_alone(element) or (outer.translate and not scope.translate):
            self._hide(element, outer)
        elif element.name in VOID:
            self._void(element, scope)
        else:
            self._wrap(element, scope)

    def _hide(self, element: Element, outer: Scope) -> None:
        """Put a placeholder for an element that is not part of the sentence."""
        name = self._name(element, numbered=True)
        parts = joined(self._outside.block(element, outer))
        words = " ".join(element.text().split())
        protects = "" if stands_alone(element) else words
        if protects:
            self._notes.append(f"<{name}/> stands for “{protects}”, which is not translated")
        self._tags.append(InlineTag(name=name, start=parts, empty=True, protects=protects))
        self._text.append(f"<{name}/>")

    def _void(self, element: Element, scope: Scope) -> None:
        name = self._name(element, numbered=carries_meaning(element))
        held = self._outside.hold_attributes(element, scope)
        self._tags.append(
            InlineTag(
                name=name,
                start=tuple(start_tag(element, held, (), translate=scope.translate)),
                empty=True,
            )
        )
        self._text.append(f"<{name}/>")

    def _wrap(self, element: Element, scope: Scope) -> None:
        name = self._name(element, numbered=carries_meaning(element))
        held = self._outside.hold_attributes(element, scope)
        start = tuple(start_tag(element, held, (), translate=scope.translate))
        self._tags.append(InlineTag(name=name, start=start, end=f"</{element.name}>"))
        self._text.append(f"<{name}>")
        for child in element.children:
            self.add(child, scope)
        self._text.append(f"</{name}>")

    def _name(self, element: Element, *, numbered: bool) -> str:
        if not numbered:
            return element.name
        base = re.sub(r"\d+$", "", element.name) or element.name
        self._numbers[base] = number = self._numbers.get(base, 0) + 1
        return f"{base}{number}"

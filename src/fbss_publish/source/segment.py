"""What a message is: a document's nodes become units and the skeleton that holds them.

A unit is the text of one block, or a run of text between blocks, with its inline elements
as tags. An element that wraps a whole unit stays in the skeleton, so that no translator can
lose it. Units are found by what the document says, never by line or position.
"""

from __future__ import annotations

from collections.abc import Sequence

from fbss_publish.domain.guide import Attribute, Content, Heading, Part, Slot, Unit
from fbss_publish.source.inline import InlineBuilder, has_text, text_unit
from fbss_publish.source.parts import literal_text
from fbss_publish.source.scope import HEADINGS, Scope
from fbss_publish.source.starttag import attribute_units, start_tag, title_unit
from fbss_publish.source.tree import Comment, Element, Node, Text
from fbss_publish.source.vocabulary import INLINE, NESTED, OPAQUE, RAW_TEXT, VOID

_SPACES = " \t\n\r\f"
_WITH_HEADING = frozenset({*HEADINGS, "header", "hgroup"})
"""After these elements another heading holds."""


class Segmenter:
    """Collects units while it walks; `walk` gives the skeleton of what it is handed."""

    def __init__(self) -> None:
        self.units: list[Unit] = []
        self.outline: list[Heading] = []
        self._unclaimed: set[int] = set()

    def walk(self, nodes: Sequence[Node], scope: Scope, owner: bool = False) -> list[Part]:
        """Cut sibling nodes into parts.

        With `owner`, a unit that is all there is belongs to the parent, whose start tag
        then carries its language.
        """
        if len(nodes) == 1 and isinstance(nodes[0], Text):
            return self._text(nodes[0], scope, owner)
        blocks = [isinstance(n, Element) and is_block(n) for n in nodes]
        if True not in blocks:
            return self._run(nodes, scope, owner)
        parts: list[Part] = []
        run: list[Node] = []
        for node, block in zip(nodes, blocks, strict=True):
            if not block or not isinstance(node, Element):
                run.append(node)
                continue
            if run:
                parts += self._run(run, scope)
                run = []
            parts += self.block(node, scope)
            if node.name in _WITH_HEADING:
                scope = scope.after(node)
        return parts + self._run(run, scope)

    def block(self, element: Element, outer: Scope) -> list[Part]:
        """Give the parts of one element: start tag, content, end tag."""
        if slot := element.get("data-slot"):
            return [Slot(slot)]
        inline = element.name in INLINE
        scope = outer.inside(element, inline=inline)
        held = self.hold_attributes(element, scope)
        first = len(self.units)
        content = self._content(element, scope)
        if element.name in HEADINGS and scope.translate and len(self.units) > first:
            self.outline.append(Heading(level=HEADINGS[element.name], id=scope.anchor, unit=first))
        own = self._own(content)
        parts = start_tag(element, held, own, translate=scope.translate)
        return parts if element.name in VOID else [*parts, *content, f"</{element.name}>"]

    def _own(self, content: Sequence[Part]) -> tuple[int, ...]:
        """Give the units that no element further inside has claimed."""
        if not self._unclaimed:
            return ()
        own = tuple(
            part.unit
            for part in content
            if isinstance(part, Content) and part.unit in self._unclaimed
        )
        self._unclaimed.difference_update(own)
        return own

    def _content(self, element: Element, scope: Scope) -> list[Part]:
        if element.name in RAW_TEXT:
            return [element.text()]
        if element.name in OPAQUE:
            return self._structure(element.children, scope.hidden())
        if element.name == "title" and not scope.figure and (unit := title_unit(element, scope)):
            self._unclaimed.add(len(self.units))
            self.units.append(unit)
            return [Content(len(self.units) - 1, owned=True)]
        return self.walk(element.children, scope, owner=True)

    def hold_attributes(self, element: Element, scope: Scope) -> list[Attribute]:
        """Make units of an element's translatable attributes."""
        if not element.attributes:
            return []
        held = []
        for unit, name in attribute_units(element, scope):
            held.append(Attribute(len(self.units), name))
            self.units.append(unit)
        return held

    def _text(self, text: Text, scope: Scope, owner: bool) -> list[Part]:
        """Give the parts of a text by itself, as `_run` would."""
        value = text.value
        if not has_text(text, scope):
            return [literal_text(value)]
        words = value.lstrip(_SPACES)
        head = value[: len(value) - len(words)]
        core = words.rstrip(_SPACES)
        index = len(self.units)
        self.units.append(text_unit(Text(core, text.line + head.count("\n")), scope))
        if owner:
            self._unclaimed.add(index)
        return [head, Content(index, owned=owner), words[len(core) :]]

    def _run(self, run: Sequence[Node], scope: Scope, owner: bool = False) -> list[Part]:
        """Give the parts of inline nodes: a unit if they say something, else as they are."""
        if not run:
            return []
        if len(run) == 1 and isinstance(run[0], Text):
            return self._text(run[0], scope, owner)
        if not scope.translate or not any(has_text(node, scope) for node in run):
            return self._structure(run, scope)
        start, end = _trim(run)
        before, core, after = run[:start], list(run[start:end]), run[end:]
        head, tail = _edge_space(core)
        middle = self._peel(core, scope) or self._unit(core, scope, owner)
        return [
            *self._structure(before, scope),
            head,
            *middle,
            tail,
            *self._structure(after, scope),
        ]

    def _peel(self, core: Sequence[Node], scope: Scope) -> list[Part] | None:
        """Keep an element that wraps the whole unit out of the message."""
        if len(core) != 1 or not isinstance(core[0], Element):
            return None
        element = core[0]
        inner = scope.inside(element, inline=True)
        if element.name in NESTED | OPAQUE | VOID or not inner.translate:
            return None
        return self.block(element, scope)

    def _unit(self, core: Sequence[Node], scope: Scope, owner: bool) -> list[Part]:
        builder = InlineBuilder(self, scope)
        for node in core:
            builder.add(node, scope)
        index = len(self.units)
        self.units.append(builder.unit())
        if owner:
            self._unclaimed.add(index)
        return [*builder.comments, Content(index, owned=owner)]

    def _structure(self, nodes: Sequence[Node], scope: Scope) -> list[Part]:
        """Give nodes that say nothing of their own, looking for text further inside."""
        parts: list[Part] = []
        for node in nodes:
            if isinstance(node, Text):
                parts.append(literal_text(node.value))
            elif isinstance(node, Comment):
                parts.append(node.markup)
            else:
                parts += self.block(node, scope)
        return parts


def is_block(element: Element) -> bool:
    """Say whether an element breaks the sentence (ITS 2.0, 8.5 Elements Within Text)."""
    within = element.its("its-within-text")
    if within in ("yes", "nested"):
        return False
    if within == "no" or (element.name not in INLINE and element.name not in NESTED):
        return "-" not in element.name or any(
            isinstance(c, Element) and is_block(c) for c in element.children
        )
    return element.name in INLINE and any(
        isinstance(child, Element) and is_block(child) for child in element.children
    )


def _trim(run: Sequence[Node]) -> tuple[int, int]:
    """Give the bounds of what remains without comments and white space at the ends."""
    start, end = 0, len(run)
    while start < end and _blank(run[start]):
        start += 1
    while end > start and _blank(run[end - 1]):
        end -= 1
    return start, end


def _blank(node: Node) -> bool:
    if isinstance(node, Text):
        return not node.value.strip(_SPACES)
    return isinstance(node, Comment)


def _edge_space(core: list[Node]) -> tuple[str, str]:
    """Take the white space off both ends of the run and give it."""
    head = tail = ""
    if isinstance(first := core[0], Text) and first.value[:1] in _SPACES:
        text = first.value.lstrip(_SPACES)
        head = first.value[: len(first.value) - len(text)]
        core[0] = Text(text, first.line + head.count("\n"))
    if isinstance(last := core[-1], Text) and last.value[-1:] in _SPACES:
        text = last.value.rstrip(_SPACES)
        tail = last.value[len(text) :]
        core[-1] = Text(text, last.line)
    return head, tail

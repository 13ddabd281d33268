"""What holds at a place of a document because of the elements around it.

ITS 2.0 (W3C, 2013): Translate (8.1) and Localization Note (8.2) are inherited, within-text
(8.5) and Terminology (8.4) are not. `data-safety="critical"` is ours and is inherited.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from fbss_publish.domain.guide import Kind
from fbss_publish.source.tree import Element

_KINDS = {
    "p": Kind.PARAGRAPH,
    "li": Kind.LIST_ITEM,
    "th": Kind.TABLE_HEADER,
    "td": Kind.TABLE_CELL,
    "caption": Kind.CAPTION,
    "figcaption": Kind.CAPTION,
    "legend": Kind.CAPTION,
    "summary": Kind.HEADING,
    "dt": Kind.TERM,
    "dd": Kind.DEFINITION,
}
_FIGURE_KINDS = {
    "title": Kind.FIGURE_TITLE,
    "desc": Kind.FIGURE_DESCRIPTION,
    "text": Kind.FIGURE_LABEL,
}
_SPECIAL = frozenset({"pre", "textarea", "svg"})
_TELLING = frozenset(
    """
    id translate data-max-length data-msgctxt data-safety its-loc-note its-loc-note-ref
    its-loc-note-type
    """.split()
)
"""The attributes that change what holds inside an element."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}


@dataclass(frozen=True, kw_only=True, slots=True)
class Scope:
    """The inherited facts. `section` holds (level, text) of the headings above this place."""

    translate: bool = True
    critical: bool = False
    notes: tuple[str, ...] = ()
    anchor: str = ""
    section: tuple[tuple[int, str], ...] = ()
    kind: Kind = Kind.BLOCK
    preformatted: bool = False
    figure: bool = False
    msgctxt: str | None = None
    max_length: int | None = None
    _plain_ones: dict[Kind, Scope] = field(default_factory=dict, compare=False, repr=False)
    """The scopes of plain blocks here, since a list has many items and a page many paragraphs."""

    def inside(self, element: Element, *, inline: bool = False) -> Scope:
        """Give the scope of what stands inside `element`."""
        quiet = not element.attributes or _TELLING.isdisjoint(element.attributes)
        if quiet and not element.rules and element.name not in _SPECIAL:
            return self if inline else self._plain(self._kind(element))
        limit = element.get("data-max-length") or ""
        return Scope(
            translate=_translate(element, self.translate),
            critical=self.critical or element.get("data-safety") == "critical",
            notes=self.notes + tuple(_notes(element)),
            section=self.section,
            anchor=self.anchor if inline else element.get("id") or self.anchor,
            kind=self.kind if inline else self._kind(element),
            preformatted=self.preformatted or element.name in ("pre", "textarea"),
            figure=self.figure or element.name == "svg",
            msgctxt=element.get("data-msgctxt") or (self.msgctxt if inline else None),
            max_length=int(limit) if limit.isdigit() else (self.max_length if inline else None),
        )

    def _plain(self, kind: Kind) -> Scope:
        """Give the scope inside a block that says nothing of its own."""
        if kind is self.kind and self.msgctxt is None and self.max_length is None:
            return self
        if kind not in self._plain_ones:
            self._plain_ones[kind] = Scope(
                translate=self.translate, critical=self.critical, notes=self.notes,
                anchor=self.anchor, section=self.section, kind=kind,
                preformatted=self.preformatted, figure=self.figure,
            )  # fmt: skip
        return self._plain_ones[kind]

    def after(self, element: Element) -> Scope:
        """Give the scope of what follows `element` within the same parent."""
        heading = _heading_of(element)
        if heading is None:
            return self
        level = HEADINGS[heading.name]
        above = tuple(entry for entry in self.section if entry[0] < level)
        title = " ".join(heading.text().split())
        return replace(
            self,
            _plain_ones={},
            section=above if level == 1 else (*above, (level, title)),
            anchor=heading.get("id") or self.anchor,
        )

    def hidden(self) -> Scope:
        """Give this scope with translation switched off."""
        return replace(self, translate=False, _plain_ones={})

    def path(self) -> str:
        """Give the headings above this place as a line for the translator."""
        return " › ".join(text for _, text in self.section)

    def _kind(self, element: Element) -> Kind:
        if element.name in HEADINGS:
            return Kind.HEADING
        if self.figure or element.name == "svg":
            return _FIGURE_KINDS.get(element.name, self.kind)
        return _KINDS.get(element.name, self.kind)


def _translate(element: Element, inherited: bool) -> bool:
    value = element.its("translate")
    if value == "yes" or ("translate" in element.attributes and value == ""):
        return True
    return inherited and value != "no"


def _notes(element: Element) -> Iterable[str]:
    own = element.get("its-loc-note") or element.rules.get("its-loc-note", "")
    if note := " ".join(own.split()):
        alert = element.get("its-loc-note-type") == "alert"
        yield f"Attention: {note}" if alert else note
    if reference := element.get("its-loc-note-ref"):
        yield f"See {reference}"


def _heading_of(element: Element) -> Element | None:
    if element.name in HEADINGS:
        return element
    if element.name in ("header", "hgroup"):
        return next((e for e in element.walk() if e.name in HEADINGS), None)
    return None

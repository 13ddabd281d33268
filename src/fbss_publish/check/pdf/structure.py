"""The tag tree: structure elements with what they hold (ISO 32000-1, 14.7 and 14.8)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from fbss_publish.check.pdf.model import Annotation, Content, Key, Node, Piece
from fbss_publish.check.pdf.objects import (
    entry,
    fields,
    identity,
    items,
    members,
    name_of,
    string,
)

STANDARD = frozenset(
    "Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 "
    "H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry "
    "Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form".split()
)
_NEWER = frozenset("DocumentFragment Aside Title FENote Sub Em Strong Artifact".split())
Place = tuple[int, int]
_DEEPEST = 150
_MOST = 200_000
"""Elements that are read; an element that is held twice is read twice, as readers do."""


@dataclass(slots=True)
class Reader:
    """Reads the tag tree of one file."""

    roles: Mapping[str, str]
    classes: Any
    pages: Mapping[tuple[int, int], int]
    contents: Mapping[Key, tuple[Piece, ...]]
    annotations: Mapping[tuple[int, int], Annotation]
    open: set[tuple[int, int]] = field(default_factory=set)
    count: int = 0
    holders: dict[Key, tuple[int, int]] = field(default_factory=dict)

    def root(self, tree: Any, language: str) -> Node:
        """Give a node without a type that holds the whole tree."""
        kids = self._kids(entry(tree, "/K"), (0, 0), language, (0, 0), 0)
        return Node(kind="", name="", lang=language, kids=kids)

    def _kids(
        self, held: Any, holder: Place, lang: str, page: Place, depth: int
    ) -> tuple[Node | Content | Annotation, ...]:
        found = []
        for kid in items(held) if depth < _DEEPEST else ():
            made = self._kid(kid, lang, page, depth)
            if isinstance(made, Content):
                self.holders.setdefault(made.key, holder)
            if made is not None:
                found.append(made)
        return tuple(found)

    def _kid(
        self, kid: Any, lang: str, page: Place, depth: int
    ) -> Node | Content | Annotation | None:
        if isinstance(kid, int):
            return self._content((*page, kid))
        has = fields(kid)
        if (own := has.get("/Pg")) is not None:
            page = identity(own)
        if "/S" in has:
            return self._node(kid, has, lang, page, depth)
        if name_of(has.get("/Type")) == "OBJR":
            return self.annotations.get(identity(has.get("/Obj")))
        mcid = has.get("/MCID")
        place = identity(has["/Stm"]) if "/Stm" in has else page
        return self._content((*place, mcid)) if isinstance(mcid, int) else None

    def _content(self, key: Key) -> Content:
        pieces = self.contents.get(key)
        return Content(key, pieces or (), found=pieces is not None)

    def _node(
        self, element: Any, has: Mapping[str, Any], lang: str, page: Place, depth: int
    ) -> Node | None:
        own = identity(element)
        self.count += 1
        if own in self.open or self.count > _MOST:
            return None
        if own != (0, 0):
            self.open.add(own)
        name = name_of(has.get("/S"))
        own_lang = string(has.get("/Lang"))
        inherited = lang if own_lang is None else own_lang
        kids = self._kids(has.get("/K"), own, inherited, page, depth + 1)
        self.open.discard(own)
        return Node(
            kind=mapped(name, self.roles),
            name=name,
            lang=inherited,
            own_lang=own_lang,
            alt=string(has.get("/Alt")),
            actual=string(has.get("/ActualText")),
            expansion=string(has.get("/E")),
            title=string(has.get("/T")) or "",
            id=string(has.get("/ID")) or "",
            page=self.pages.get(page),
            attributes=self._attributes(has) if "/A" in has or "/C" in has else {},
            kids=kids,
        )

    def _attributes(self, has: Mapping[str, Any]) -> dict[str, object]:
        holders = [entry(self.classes, f"/{name_of(name)}") for name in items(has.get("/C"))]
        found: dict[str, object] = {}
        for listed in (*holders, has.get("/A")):
            for holder in items(listed):
                found |= {key[1:]: _plain(value) for key, value in fields(holder).items()}
        found.pop("O", None)
        return found


def mapped(name: str, roles: Mapping[str, str]) -> str:
    """Follow the role map to a standard type; the name itself where there is none."""
    seen = {name}
    current = name
    while current not in STANDARD and current in roles:
        current = roles[current]
        if current in seen:
            return name
        seen.add(current)
    return current


def role_problems(roles: Mapping[str, str], used: set[str]) -> tuple[str, ...]:
    """Say what is wrong with the role map (ISO 14289-1, 7.1): loops, and standard types in it."""
    found = []
    for name in roles:
        if name in STANDARD and roles[name] != name:
            found.append(f"The standard type “{name}” is given the meaning of “{roles[name]}”.")
        elif mapped(name, roles) not in STANDARD | _NEWER and _loops(name, roles):
            found.append(f"The role map leads from “{name}” back to itself.")
    for name in sorted(used):
        kind = mapped(name, roles)
        if kind not in STANDARD | _NEWER and not _loops(name, roles):
            found.append(f"The type “{name}” is not a standard one, and is mapped to none.")
    return tuple(found)


def _loops(name: str, roles: Mapping[str, str]) -> bool:
    seen: set[str] = set()
    while name in roles and name not in seen:
        seen.add(name)
        name = roles[name]
    return name in seen


def _plain(value: Any) -> object:
    """Turn an attribute's value into plain Python."""
    if isinstance(value, (bool, int)):
        return value
    if isinstance(value, (float, Decimal)):
        return float(value)
    if (text := string(value)) is not None:
        return text
    if name := name_of(value):
        return name
    return tuple(_plain(item) for item in members(value))

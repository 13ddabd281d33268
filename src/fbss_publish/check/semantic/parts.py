"""Lists, tables and links as the tag tree has them, in the terms of a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from fbss_publish.check.pdf.model import Content, Node, Pdf
from fbss_publish.check.pdf.tables import cells_of, rows_of, span
from fbss_publish.check.semantic.compare import PICTURES, said
from fbss_publish.check.semantic.model import Cell
from fbss_publish.check.semantic.norm import bare

_LONGEST_MARK = 6
"""Characters, as in “xviii.”; a term of a definition list is mostly longer."""


@dataclass(frozen=True, slots=True)
class TagList:
    """A tagged list: its items without their marks, and all that it says."""

    node: Node
    items: tuple[str, ...]
    text: str
    numbering: str


@dataclass(frozen=True, slots=True)
class TagLink:
    """A tagged link: what it is called, where it leads, and to which page of the PDF."""

    node: Node
    text: str
    goals: tuple[str, ...]
    pages: tuple[int, ...] = ()


def lists_of(pdf: Pdf) -> list[TagList]:
    """Give the lists of a tag tree; one that only holds another is the same list."""
    found = []
    for node in pdf.nodes("L"):
        items = list(_items(node))
        if items and not _only_wraps(node):
            numbering = _numbering(node)
            found.append(TagList(node, tuple(map(_item, items)), said(node), numbering))
    return found


def _numbering(node: Node) -> str:
    found = (holder.attributes.get("ListNumbering") for holder in (node, *_wrapped(node)))
    return next((str(value) for value in found if value), "")


def _only_wraps(node: Node) -> bool:
    inner = [kid for kid in node.kids if isinstance(kid, Node)]
    return False if any(kid.kind == "LI" for kid in inner) else len(list(_wrapped(node))) == 1


def _wrapped(node: Node) -> Iterator[Node]:
    for kid in node.kids:
        if isinstance(kid, Node) and kid.kind == "L":
            yield kid


def _items(node: Node) -> Iterator[Node]:
    for kid in node.kids:
        if isinstance(kid, Node):
            if kid.kind == "LI":
                yield kid
            else:
                yield from _items(kid)


def _item(item: Node) -> str:
    """Give the text of an item, without its mark and those of lists in it."""
    return bare(_unmarked(item))


def _unmarked(node: Node) -> str:
    if node.actual is not None:
        return node.actual
    if node.kind in PICTURES and node.alt:
        return node.alt
    found = []
    for kid in node.kids:
        if isinstance(kid, Content):
            found.append(kid.text)
        elif isinstance(kid, Node) and not (node.kind == "LI" and _mark(kid)):
            found.append(_unmarked(kid))
    return "".join(found)


def _mark(node: Node) -> bool:
    """Say whether a label is a bullet or number; the label of a definition is its term."""
    text = said(node)
    short = len(bare(text)) <= _LONGEST_MARK or not any(char.isalpha() for char in text)
    return node.kind == "Lbl" and short


def rows(table: Node) -> tuple[tuple[Cell, ...], ...]:
    """Give the cells of a tagged table."""
    return tuple(
        tuple(
            Cell(
                header=cell.kind == "TH",
                text=bare(_unmarked(cell)),
                rows=span(cell, "RowSpan"),
                columns=span(cell, "ColSpan"),
                scope=str(cell.attributes.get("Scope") or ""),
            )
            for cell in cells_of(row)
        )
        for row in rows_of(table)
    )


def links_of(pdf: Pdf) -> list[TagLink]:
    """Give the links of a tag tree; links within a link belong to it."""
    found: list[TagLink] = []
    inner: set[int] = set()
    for node in pdf.nodes("Link"):
        if id(node) in inner:
            continue
        inner |= {id(kid) for kid in node.nodes()}
        goals = dict.fromkeys(a.uri or f"#{a.target}" for a in node.annotations())
        pages = dict.fromkeys(a.target_page for a in node.annotations() if a.target_page)
        found.append(TagLink(node, bare(said(node)), tuple(goals), tuple(pages)))
    return found

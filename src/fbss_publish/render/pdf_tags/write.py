"""The tag tree as objects of the file (ISO 32000-1, 14.7)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

import pydyf

from fbss_publish.render.pdf_tags.model import Leaf, Node
from fbss_publish.render.pdf_tags.roles import ROLE_MAP
from fbss_publish.render.pdf_tags.stream import RIGHT_TO_LEFT
from fbss_publish.render.pdf_tags.tree import wordings

_POINTS = 0.75
"""Points in a CSS pixel."""


def write_tree(pdf: Any, pages: list[Any], document: Node) -> None:
    """Add a tag tree to a PDF that is painted. `pages` are WeasyPrint's."""
    writer = _Writer(pdf, pages)
    root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
    pdf.add_object(root)
    root["K"] = pydyf.Array([writer.element(document, root.reference)])
    root["RoleMap"] = pydyf.Dictionary({name: f"/{role}" for name, role in ROLE_MAP.items()})
    root["ParentTree"] = writer.parent_tree()
    root["ParentTreeNextKey"] = writer.next_key
    if writer.ids:
        root["IDTree"] = writer.id_tree()
    pdf.catalog["StructTreeRoot"] = root.reference
    pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
    pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})


class _Writer:
    def __init__(self, pdf: Any, pages: list[Any]) -> None:
        self._pdf, self._pages = pdf, pages
        self._references = pdf.page_references
        self._parents: list[dict[int, bytes]] = [{} for _ in pages]
        self._groups: dict[Any, dict[int, bytes]] = {}
        self._annotations: list[tuple[int, bytes]] = []
        self.next_key = len(pages)
        self.ids: dict[str, bytes] = {}

    def element(self, node: Node, parent: bytes) -> bytes:
        """Write an element and all below it; give its reference."""
        dead = node.role == "Link" and all(spot.link_annotation is None for spot in node.spots)
        role = "Span" if dead else node.role
        made = pydyf.Dictionary({"Type": "/StructElem", "S": f"/{role}", "P": parent})
        self._pdf.add_object(made)
        reference: bytes = made.reference
        self._describe(node, made)
        runs = list(_runs(node))
        if len(runs) == 1 and isinstance(runs[0], list) and _says_itself(runs[0]):
            kids = self._content(runs[0], made)
        else:
            kids = [self._part(run, reference) for run in runs]
        kids += self._links(node, reference)
        made["K"] = pydyf.Array(kids)
        return reference

    def _part(self, run: Node | list[Leaf], parent: bytes) -> bytes:
        return self.element(run, parent) if isinstance(run, Node) else self._span(run, parent)

    def _describe(self, node: Node, made: Any) -> None:
        if node.lang:
            made["Lang"] = pydyf.String(node.lang)
        if node.alt is not None:
            made["Alt"] = pydyf.String(node.alt)
        if node.expansion:
            made["E"] = pydyf.String(node.expansion)
        if node.id:
            made["ID"] = pydyf.String(node.id)
            self.ids[node.id] = made.reference
        attributes = dict(node.attributes)
        if node.role == "Figure" and node.box is not None:
            attributes["Layout"] = {"BBox": self._bounds(node), "Placement": _placement(node)}
        written = [_attribute(owner, values) for owner, values in attributes.items() if values]
        if written:
            made["A"] = written[0] if len(written) == 1 else pydyf.Array(written)

    def _bounds(self, node: Node) -> Any:
        leaf = next(node.leaves())
        left, top = node.box.content_box_x(), node.box.content_box_y()
        height = self._pages[leaf.page].height
        corners = (left, height - top - node.box.height, left + node.box.width, height - top)
        return pydyf.Array([round(value * _POINTS, 2) for value in corners])

    def _span(self, run: list[Leaf], parent: bytes) -> bytes:
        """Write a span, round another one where its words are in the tree.

        MuPDF takes words from the element that a mark belongs to, and turns them round where they
        run from right to left. Words one element above are for those who read the tree.
        """
        span = pydyf.Dictionary({"Type": "/StructElem", "S": "/Span", "P": parent})
        self._pdf.add_object(span)
        reference: bytes = span.reference
        if _says_itself(run):
            span["K"] = pydyf.Array(self._content(run, span))
            return reference
        span["ActualText"] = pydyf.String(wordings(list(run)))
        inner = pydyf.Dictionary({"Type": "/StructElem", "S": "/Span", "P": reference})
        self._pdf.add_object(inner)
        inner["K"] = pydyf.Array(self._content(run, inner))
        span["K"] = pydyf.Array([inner.reference])
        return reference

    def _content(self, run: list[Leaf], owner: Any) -> list[Any]:
        owner["Pg"] = self._references[run[0].page]
        return [self._item(leaf, owner.reference) for leaf in run]

    def _item(self, leaf: Leaf, owner: bytes) -> Any:
        """Tie a piece to its element, both ways."""
        number = leaf.mcid or 0
        if leaf.stream is None:
            self._parents[leaf.page][number] = owner
            return number
        self._groups.setdefault(leaf.stream, {})[number] = owner
        return pydyf.Dictionary(
            {
                "Type": "/MCR",
                "Pg": self._references[leaf.page],
                "Stm": leaf.stream.reference,
                "MCID": number,
            }
        )

    def _links(self, node: Node, reference: bytes) -> list[Any]:
        """Tie the annotations of a link to it, with the link's own words (7.18.5)."""
        kids = []
        for spot in node.spots:
            annotation = spot.link_annotation
            if annotation is None:
                continue
            words = " ".join(wordings(node.kids).split())
            annotation["Contents"] = pydyf.String(words)
            annotation["F"] = 4  # Print
            annotation["StructParent"] = self.next_key
            if node.lang:
                annotation["Lang"] = pydyf.String(node.lang)
            if len(spot.rectangles) > 1:
                annotation["QuadPoints"] = self._corners(spot)
            self._annotations.append((self.next_key, reference))
            self.next_key += 1
            kids.append(
                pydyf.Dictionary(
                    {
                        "Type": "/OBJR",
                        "Obj": annotation.reference,
                        "Pg": self._references[spot.page],
                    }
                )
            )
        return kids

    def _corners(self, spot: Any) -> Any:
        height = self._pages[spot.page].height
        points = []
        for left, top, right, bottom in spot.rectangles:
            for x, y in ((left, top), (right, top), (left, bottom), (right, bottom)):
                points += [round(x * _POINTS, 2), round((height - y) * _POINTS, 2)]
        return pydyf.Array(points)

    def parent_tree(self) -> bytes:
        """Write the way back from content to elements (14.7.4.4)."""
        numbers: list[Any] = []
        for key, parents in enumerate(self._parents):
            numbers += [key, _array(parents)]
        for key, reference in self._annotations:
            numbers += [key, reference]
        for group, parents in self._groups.items():
            group.extra["StructParents"] = self.next_key
            numbers += [self.next_key, _array(parents)]
            self.next_key += 1
        return self._added({"Nums": pydyf.Array(numbers)})

    def id_tree(self) -> bytes:
        """Write the elements that have names (14.7.2, IDTree)."""
        names: list[Any] = []
        for name in sorted(self.ids):
            names += [pydyf.String(name), self.ids[name]]
        return self._added({"Names": pydyf.Array(names)})

    def _added(self, values: dict[str, Any]) -> bytes:
        made = pydyf.Dictionary(values)
        self._pdf.add_object(made)
        reference: bytes = made.reference
        return reference


def _runs(node: Node) -> Iterator[Node | list[Leaf]]:
    """Give the elements below a node, and the painted pieces of a page between them together."""
    painted = [
        kid for kid in node.kids if isinstance(kid, Node) or getattr(kid, "mcid", None) is not None
    ]
    for _, group in groupby(painted, key=_run_of):
        kids = list(group)
        leaves = [kid for kid in kids if isinstance(kid, Leaf)]
        yield from [leaves] if leaves else (kid for kid in kids if isinstance(kid, Node))


def _run_of(kid: Any) -> object:
    """Tell pieces from elements, and pieces of one page from those of the next.

    Each run of pieces has one page, so that it needs no references to marks elsewhere: not
    every reader follows those. A piece whose words are in the tree stands alone, so that a
    reader can go from line to line.
    """
    if isinstance(kid, Node):
        return None
    return kid.page if _says_itself([kid]) else kid


def _says_itself(run: list[Leaf]) -> bool:
    """Say whether pieces need no words of their own in the tree.

    Right-to-left text does: it is drawn from its left end. Text in a transparency group does:
    few readers look for marks in there.
    """
    return not any(
        leaf.stream is not None or (not leaf.exact and RIGHT_TO_LEFT.search(leaf.wording))
        for leaf in run
    )


def _array(parents: dict[int, bytes]) -> Any:
    most = max(parents, default=-1) + 1
    return pydyf.Array([parents.get(number, b"null") for number in range(most)])


def _placement(node: Node) -> str:
    return "/Block" if node.block else "/Inline"


def _attribute(owner: str, values: dict[str, Any]) -> Any:
    made = pydyf.Dictionary({"O": f"/{owner}"})
    for name, value in values.items():
        if isinstance(value, list) and not isinstance(value, pydyf.Array):
            value = pydyf.Array([pydyf.String(item) for item in value])
        made[name] = value
    return made

"""The tag tree of a document, along its elements: what is read, in the order of the source."""

from __future__ import annotations

from typing import Any

from weasyprint.formatting_structure import boxes

from fbss_publish.render.pdf_tags import roles
from fbss_publish.render.pdf_tags.gather import Gathered
from fbss_publish.render.pdf_tags.legal import mend
from fbss_publish.render.pdf_tags.model import SPACE, Kid, Leaf, Node
from fbss_publish.render.pdf_tags.tables import describe_table
from fbss_publish.render.pdf_tags.wording import place, settle_spaces


def build_tree(root: Any, gathered: Gathered) -> tuple[Node, dict[Any, Node]]:
    """Give the tree of a document, and its links by element."""
    builder = _Builder(root, gathered)
    document = Node(role="Document", block=True, element=root)
    document.kids = builder.content(root, roles.language_of(root))
    mend(document)
    settle_spaces(document)
    for number, node in enumerate(document.walk()):
        if node.role == "Table":
            describe_table(node, f"t{number}")
        elif node.role == "Note":
            node.id = f"n{number}"
    return document, builder.links


class _Builder:
    def __init__(self, root: Any, gathered: Gathered) -> None:
        self._gathered = gathered
        self._ids = {name: e for e in root.iter() if (name := e.get("id"))}
        self._link: Node | None = None
        self._layout_table = 0
        self.links: dict[Any, Node] = {}

    def content(self, element: Any, lang: str) -> list[Kid]:
        """Give what is inside an element, without its markers."""
        children = list(element)
        chunks = [element.text or "", *(child.tail or "" for child in children)]
        first, *rest = place(chunks, self._gathered.of(element))
        kids: list[Kid] = [*self._pseudo(element, "before"), *first]
        for child, placed in zip(children, rest, strict=True):
            kids += self._nodes(child, lang)
            kids += placed
        return [*kids, *self._pseudo(element, "after")]

    def _pseudo(self, element: Any, name: str) -> list[Kid]:
        leaves = self._gathered.of(element, name)
        return [SPACE, *leaves] if (element, name) in self._gathered.led else [*leaves]

    def _nodes(self, element: Any, lang: str) -> list[Kid]:
        tag = roles.tag_of(element)
        if not tag:
            return []
        if tag == "br":
            return [SPACE]
        if roles.is_hidden(element):
            self._hide(element)
            return []
        own = roles.language_of(element)
        node = self._node(element, tag, own or lang)
        if own and own != lang:
            if not isinstance(node, Node):
                node = Node(role="Span", kids=node, block=self._is_block(element))
            node.lang = own
        made: list[Kid] = [node] if isinstance(node, Node) else node
        if self._gathered.of(element, "footnote-call"):
            return self._footnote(element, made)
        return made

    def _node(self, element: Any, tag: str, lang: str) -> Node | list[Kid]:
        """Give the structure of an element; for one that has none, what is inside it."""
        if tag in roles.PICTURES and self._pictured(element):
            return self._picture(element)
        if roles.role_attribute(element) == "img" and element.get("aria-label"):
            return self._drawn_text(element, lang)
        box = self._gathered.principal.get(element)
        if box is not None and box.link and self._link is None:
            return self._linked(element, tag, lang)
        return self._plain(element, tag, lang)

    def _plain(self, element: Any, tag: str, lang: str) -> Node | list[Kid]:
        layout = tag == "table" and roles.role_attribute(element) in ("presentation", "none")
        self._layout_table += layout
        role = self._role(element, tag)
        kids = self.content(element, lang)
        self._layout_table -= layout
        if not role:
            return kids
        node = Node(role=role, kids=kids, element=element, block=role in roles.BLOCK_ROLES)
        node.box = self._gathered.principal.get(element)
        if tag == "abbr":
            node.expansion = " ".join(element.get("title").split())
        if marker := self._pseudo(element, "marker"):
            node.kids = [Node(role="Lbl", kids=marker, block=True), *node.kids]
        return node

    def _role(self, element: Any, tag: str) -> str:
        if role := roles.heading_role(element):
            return role
        if self._layout_table and tag in ("table", "caption", "thead", "tbody", "tfoot", "tr",
                                          "th", "td"):  # fmt: skip
            return "Div"
        if tag == "abbr" and (element.get("title") or "").strip():
            return "Span"
        if role := roles.BLOCKS.get(tag) or roles.INLINES.get(tag, ""):
            return role
        return "Div" if self._is_block(element) else ""

    def _is_block(self, element: Any) -> bool:
        box = self._gathered.principal.get(element)
        inside = (boxes.BlockLevelBox, boxes.BlockContainerBox, boxes.TableCellBox)
        inline = isinstance(box, (boxes.InlineBlockBox, boxes.InlineLevelBox))
        return isinstance(box, inside) and not inline and element.tag not in ("html", "body")

    def _linked(self, element: Any, tag: str, lang: str) -> Node | list[Kid]:
        link = self._link = self.links[element] = Node(role="Link", element=element)
        inner = self._plain(element, tag, lang)
        self._link = None
        for below in element.iter():
            self.links.setdefault(below, link)
        if isinstance(inner, Node) and inner.role in roles.BLOCK_ROLES - {"Div"}:
            link.kids, inner.kids = inner.kids, [link]
            return inner
        link.kids = inner.kids if isinstance(inner, Node) else inner
        link.block = any(isinstance(kid, Node) and kid.block for kid in link.kids)
        return link

    def _pictured(self, element: Any) -> bool:
        return any(isinstance(leaf.box, boxes.ReplacedBox) for leaf in self._gathered.of(element))

    def _picture(self, element: Any) -> Node | list[Kid]:
        leaves = self._gathered.of(element)
        if roles.is_decorative(element):
            for leaf in leaves:
                leaf.artifact = ""
            return []
        box = leaves[0].box
        node = Node(role="Figure", kids=list(leaves), element=element, box=box)
        node.alt = roles.name_of(element, self._ids) or None
        node.block = isinstance(box, boxes.BlockLevelBox)
        return node

    def _drawn_text(self, element: Any, lang: str) -> Node:
        """Take letters or emoji that are named as a picture for one (`role="img"`)."""
        node = Node(role="Figure", kids=self.content(element, lang), element=element)
        node.alt = " ".join(element.get("aria-label").split())
        node.box = self._gathered.principal.get(element)
        node.kids = list(node.leaves())
        return node

    def _footnote(self, element: Any, made: list[Kid]) -> list[Kid]:
        """Put a note where it is called (ISO 14289-1, 7.9)."""
        call = Node(role="Reference", kids=self._pseudo(element, "footnote-call"))
        note = Node(role="Note", kids=made, element=element)
        if marker := self._pseudo(element, "footnote-marker"):
            note.kids = [Node(role="Lbl", kids=marker, block=True), *made]
        return [call, note]

    def _hide(self, element: Any) -> None:
        below = {id(e) for e in element.iter()}
        for (owner, _), leaves in self._gathered.owned.items():
            if id(owner) in below:
                for leaf in leaves:
                    leaf.artifact = ""


def wordings(kids: list[Kid]) -> str:
    """Give what is read of some pieces and elements, alternatives included."""
    found = []
    for kid in kids:
        if isinstance(kid, Leaf) and kid.artifact is None:
            found.append(kid.reading)
        elif isinstance(kid, Node):
            found.append(kid.alt if kid.alt is not None else wordings(kid.kids))
    return "".join(found)

"""Says where something is in a PDF."""

from __future__ import annotations

from fbss_publish.check.pdf.model import Content, Node, Pdf
from fbss_publish.check.semantic.norm import shown


def page_of(node: Node) -> int | None:
    """Give the page on which an element starts, None where that is not known."""
    for content in node.contents():
        if content.pieces:
            return content.pieces[0].page
    return node.page


def place(node: Node) -> str:
    """Name an element by its type and page."""
    page = page_of(node)
    return f"<{node.name}> on page {page}" if page else f"<{node.name}>"


def called(node: Node) -> str:
    """Name an element by what it says, or by its type."""
    text = shown(node.alt or node.text, 40)
    return f"<{node.name}> “{text}”" if text else f"<{node.name}>"


def parents(pdf: Pdf) -> dict[int, Node]:
    """Give the parent of each element, by the identity of the element."""
    found: dict[int, Node] = {}
    for holder in [pdf.tree, *pdf.tree.nodes()] if pdf.tree else []:
        found |= {id(kid): holder for kid in holder.kids if isinstance(kid, Node)}
    return found


def referred(pdf: Pdf) -> set[tuple[int, int, int]]:
    """Give the keys of all marked content that the tag tree has."""
    return {content.key for content in pdf.tree.contents()} if pdf.tree else set()


def empty(node: Node) -> bool:
    """Say whether an element holds nothing that could be read or seen."""
    return not any(isinstance(kid, Content) for kid in node.contents()) and not node.actual

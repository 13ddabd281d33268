"""What may stand inside what (ISO 32000-1, 14.8.4; ISO 14289-1, 7.2): any HTML is made to fit."""

from __future__ import annotations

from collections.abc import Callable

from fbss_publish.render.pdf_tags.model import SPACE, Kid, Leaf, Node, Space
from fbss_publish.render.pdf_tags.roles import CONTAINERS, MIXED, numbering, tag_of

_SECTIONS = ("THead", "TBody", "TFoot")
# Types that mean something without content: a blank cell is there to be filled in.
_EMPTY = {"TD", "TH", "TR", *_SECTIONS}
_TEXT = {"P", "Quote", "Code", "Em", "Strong", *(f"H{level}" for level in range(1, 7))}


def mend(node: Node) -> None:
    """Bring the tree below an element into order. Elements without content go."""
    for kid in node.nodes():
        mend(kid)
    node.kids = [kid for kid in node.kids if not isinstance(kid, Node) or _counts(kid)]
    if repair := _REPAIRS.get(node.role):
        repair(node)
    if node.role in _TEXT:
        node.kids = [part for kid in node.kids for part in _in_a_line(kid)]
    elif node.role in CONTAINERS or (node.role in MIXED and any(map(_is_block, node.kids))):
        node.kids = _in_paragraphs(node.kids)
    elif node.role == "Div" and any(map(_is_inline, node.kids)):
        node.role = "P"


def _counts(node: Node) -> bool:
    if node.role in _EMPTY:
        return node.role in ("TD", "TH") or bool(node.kids)
    return any(leaf.artifact is None for leaf in node.leaves()) or any(
        below.role in ("TD", "TH") for below in node.walk()
    )


def _in_a_line(kid: Kid) -> list[Kid]:
    """Take what only the style makes a block of, inside a paragraph, for a part of it."""
    if isinstance(kid, Node) and kid.role in ("P", "Div"):
        kid.role, kid.block = "Span", False
        return [SPACE, kid, SPACE]
    return [kid]


def _is_block(kid: Kid) -> bool:
    return isinstance(kid, Node) and kid.block


def _is_inline(kid: Kid) -> bool:
    return not isinstance(kid, Space) and not _is_block(kid)


def _in_paragraphs(kids: list[Kid]) -> list[Kid]:
    """Put each run of text beside blocks into a paragraph; pictures alone may stand free."""
    result: list[Kid] = []
    run: list[Kid] = []
    for kid in (*kids, None):
        if kid is not None and not _is_block(kid):
            run.append(kid)
            continue
        text = [part for part in run if _is_inline(part)]
        if any(not _stands_alone(part) for part in text):
            result.append(Node(role="P", kids=run, block=True))
        else:
            result += text
        run = []
        if kid is not None:
            result.append(kid)
    return result


def _stands_alone(kid: Kid) -> bool:
    if isinstance(kid, Leaf):
        return kid.artifact is not None
    return isinstance(kid, Node) and kid.role in ("Figure", "Note")


def _list(node: Node) -> None:
    """Make a list of items alone (7.2-17), and say how it is numbered (7.6)."""
    style = None
    kids: list[Kid] = []
    for kid in node.kids:
        if isinstance(kid, Space):
            continue
        if not (isinstance(kid, Node) and kid.role == "LI"):
            body = Node(role="LBody", kids=[kid], block=True)
            kid = Node(role="LI", kids=[body], block=True)
        elif style is None and kid.box is not None:
            style = kid.box.style["list_style_type"]
        kids.append(kid)
    node.kids = kids
    tag = tag_of(node.element) if node.element is not None else "ul"
    node.attributes["List"] = {"ListNumbering": f"/{numbering(tag, style)}"}


def _item(node: Node) -> None:
    """Make an item of a label and a body alone (7.2-20)."""
    labels = [kid for kid in node.kids if isinstance(kid, Node) and kid.role == "Lbl"]
    rest = [kid for kid in node.kids if kid not in labels]
    if len(rest) == 1 and isinstance(rest[0], Node) and rest[0].role == "LBody":
        return
    body = Node(role="LBody", kids=rest, block=True)
    mend(body)
    node.kids = [*labels, body]


def _definitions(node: Node) -> None:
    """Make an item of each group of terms and what they mean; a <div> round a group goes."""
    items: list[Node] = []
    for kid in _unwrapped(node):
        if isinstance(kid, Space):
            continue
        role = kid.role if isinstance(kid, Node) else ""
        if not items or (role == "DT" and any(n.role == "DD" for n in items[-1].nodes())):
            items.append(Node(role="DLItem", block=True))
        if role not in ("DT", "DD"):
            kid = Node(role="DD", kids=[kid], block=True)
        items[-1].kids.append(kid)
    for item in items:
        _one_body(item)
    node.kids = list(items)
    node.attributes["List"] = {"ListNumbering": "/None"}


def _unwrapped(node: Node) -> list[Kid]:
    kids: list[Kid] = []
    for kid in node.kids:
        inner = isinstance(kid, Node) and any(n.role in ("DT", "DD") for n in kid.nodes())
        kids += kid.kids if inner and isinstance(kid, Node) else [kid]
    return kids


def _one_body(item: Node) -> None:
    bodies = [kid for kid in item.nodes() if kid.role == "DD"]
    if len(bodies) > 1:
        for body in bodies:
            body.role = "Div" if any(map(_is_block, body.kids)) else "P"
        labels: list[Kid] = [kid for kid in item.kids if kid not in bodies]
        item.kids = [*labels, Node(role="DD", kids=list(bodies), block=True)]


def _table(node: Node) -> None:
    """Make a table of rows, groups of rows, and one caption (7.2-3)."""
    captions = [kid for kid in node.nodes() if kid.role == "Caption"][:1]
    rows = [kid for kid in node.nodes() if kid.role in ("TR", *_SECTIONS)]
    strays: list[Kid] = [
        kid for kid in node.kids if kid not in captions + rows and not isinstance(kid, Space)
    ]
    if strays:
        rows.append(_row_of(strays))
    node.kids = [*captions, *rows]


def _rows(node: Node) -> None:
    node.kids = [
        kid if isinstance(kid, Node) and kid.role == "TR" else _row_of([kid])
        for kid in node.kids
        if not isinstance(kid, Space)
    ]


def _row_of(kids: list[Kid]) -> Node:
    cell = Node(role="TD", kids=kids, block=True)
    mend(cell)
    return Node(role="TR", kids=[cell], block=True)


def _cells(node: Node) -> None:
    kids: list[Kid] = []
    for kid in node.kids:
        if isinstance(kid, Space):
            continue
        if not (isinstance(kid, Node) and kid.role in ("TD", "TH")):
            kid = Node(role="TD", kids=[kid], block=True)
        kids.append(kid)
    node.kids = kids


def _ruby(node: Node) -> None:
    """Make what is annotated a part of its own (14.8.4.4.2)."""
    node.kids = [
        kid
        if isinstance(kid, Space) or (isinstance(kid, Node) and kid.role in ("RB", "RT", "RP"))
        else Node(role="RB", kids=[kid])
        for kid in node.kids
    ]


def _figure(node: Node) -> None:
    node.kids = [leaf for leaf in node.kids if isinstance(leaf, Leaf)]


_REPAIRS: dict[str, Callable[[Node], None]] = {
    "L": _list,
    "LI": _item,
    "DL": _definitions,
    "Table": _table,
    "TR": _cells,
    "Figure": _figure,
    "Ruby": _ruby,
    **dict.fromkeys(_SECTIONS, _rows),
}

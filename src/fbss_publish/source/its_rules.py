"""Global rules of ITS 2.0 (W3C, 2013, section 5.2.1): what a document says about its elements.

They stand in `<script type="application/its+xml">`, or in a file beside the document that
`<link rel="its-rules" href="…">` names. Translate (8.1), Localization Note (8.2) and Elements
Within Text (8.5) are honoured; local markup wins over them, as section 5.5 says.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fbss_publish.errors import SourceError
from fbss_publish.source.tree import Element, Text

if TYPE_CHECKING:
    from lxml.etree import _Element

ITS = "{http://www.w3.org/2005/11/its}"
XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_MAX_BYTES = 200_000
_MAX_LINKED = 10


def apply_rules(document: Element, name: str, folder: Path | None) -> None:
    """Write what the global rules say into the elements' `rules`.

    `folder` is where linked rules are looked for; None refuses links. Raises SourceError
    for rules that cannot be read, and for a link that leads out of the folder.
    """
    sources = list(_sources(document, name, folder))
    if not sources:
        return
    mirror, elements = _mirror(document)
    for root in sources:
        for rule in root.iter(f"{ITS}translateRule", f"{ITS}withinTextRule", f"{ITS}locNoteRule"):
            for node in _selected(mirror, rule, name):
                _apply(rule, node, elements)


def _sources(document: Element, name: str, folder: Path | None) -> Iterator[_Element]:
    """Give the rule sets in the order in which they count: the later one wins."""
    for element in document.walk():
        kind = (element.get("type") or "").lower()
        if element.name == "script" and kind == "application/its+xml":
            yield from _with_linked(_parsed(element.text(), name, element.line), name, folder, 0)
        elif element.name == "link" and (element.get("rel") or "").lower() == "its-rules":
            text = _read(element.get("href") or "", name, element.line, folder)
            yield from _with_linked(_parsed(text, name, element.line), name, folder, 0)


def _with_linked(root: _Element, name: str, folder: Path | None, depth: int) -> Iterator[_Element]:
    """Give the rules that a rule set links to, then the set itself (ITS 2.0, 5.4)."""
    href = root.get(_HREF)
    if href and depth < _MAX_LINKED:
        linked = _parsed(_read(href, name, 0, folder), name, 0)
        yield from _with_linked(linked, name, folder, depth + 1)
    yield root


def _parsed(text: str, name: str, line: int) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(text.strip().encode(), parser)
    except etree.XMLSyntaxError as error:
        raise SourceError(
            f"the ITS rules are not well-formed XML: {error.msg}.",
            path=name,
            line=line or None,
            mend="Correct them.",
        ) from None


def _read(href: str, name: str, line: int, folder: Path | None) -> str:
    """Read a file of rules beside the document."""
    path = (folder / href).resolve() if folder and ":" not in href else None
    if path is None or folder is None or not path.is_relative_to(folder.resolve()):
        what = f"the ITS rules “{href}” are not a file beside the document."
    elif not path.is_file() or path.stat().st_size > _MAX_BYTES:
        what = f"the ITS rules “{href}” are not there, or too large."
    else:
        return path.read_text(encoding="utf-8-sig", errors="replace")
    raise SourceError(
        what, path=name, line=line or None, mend="Put the file there, or remove the link."
    )


def _mirror(document: Element) -> tuple[_Element, dict[Any, Element]]:
    """Build the document as XML for the selectors, and say which node stands for which element."""
    from lxml import etree

    elements: dict[Any, Element] = {}

    def build(element: Element, parent: _Element | None, space: str) -> _Element:
        space = SVG if element.name == "svg" else space
        tag = f"{space}{element.name}"
        node = etree.Element(tag) if parent is None else etree.SubElement(parent, tag)
        elements[node] = element
        for key, value in element.attributes.items():
            _set(node, key, value or "")
        for child in element.children:
            if isinstance(child, Element):
                build(child, node, space)
            elif isinstance(child, Text):
                _append_text(node, child.value)
        return node

    root = document.find("html") or document
    top = build(root, None, XHTML) if root is not document else None
    if top is None:
        holder = Element("html", {}, document.children)
        top = build(holder, None, XHTML)
    return top, elements


def _set(node: _Element, key: str, value: str) -> None:
    try:
        node.set(key, value)
    except ValueError:
        return  # a name or character that XML does not allow; no selector can ask for it


def _append_text(node: _Element, value: str) -> None:
    clean = "".join(c for c in value if c >= " " or c in "\t\n\r")
    if len(node):
        node[-1].tail = (node[-1].tail or "") + clean
    else:
        node.text = (node.text or "") + clean


def _selected(mirror: _Element, rule: _Element, name: str) -> list[Any]:
    from lxml import etree

    selector = rule.get("selector") or ""
    spaces = {prefix: uri for prefix, uri in rule.nsmap.items() if prefix}
    try:
        found = mirror.getroottree().xpath(selector, namespaces=spaces)
    except etree.XPathError as error:
        raise SourceError(
            f"the ITS rule has a selector that cannot be used, “{selector}”: {error}.",
            path=name,
            mend="Correct the XPath expression.",
        ) from None
    return found if isinstance(found, list) else []


def _apply(rule: _Element, node: Any, elements: dict[Any, Element]) -> None:
    attribute = getattr(node, "attrname", None)
    owner = node.getparent() if attribute else node
    element = elements.get(owner)
    if element is None:
        return
    suffix = f"@{attribute}" if attribute else ""
    if rule.tag == f"{ITS}translateRule":
        element.rules[f"translate{suffix}"] = rule.get("translate") or ""
    elif rule.tag == f"{ITS}withinTextRule":
        element.rules["its-within-text"] = rule.get("withinText") or ""
    elif note := rule.findtext(f"{ITS}locNote"):
        element.rules["its-loc-note"] = " ".join(note.split())

"""Reading XML from strangers safely, and writing it so that text comes back unchanged.

No entity is expanded, no DTD is loaded, nothing is fetched, and the parser's limits on depth
and size stay on. A document that declares or uses entities of its own is refused: none of
the formats of this package needs them.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NoReturn

from lxml import etree

from fbss_publish.errors import CatalogError

Element = Any
"""An element of lxml, which has no types."""

MAX_BYTES = 64 * 1024 * 1024
"""The largest file that is read: the same as for catalogs."""

XML = "http://www.w3.org/XML/1998/namespace"
LANG, SPACE, ID = f"{{{XML}}}lang", f"{{{XML}}}space", f"{{{XML}}}id"

# XML 1.0 (fifth edition), production 2, Char. The character tables of lxml are the same.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_PLACE = re.compile(r", line \d+, column \d+$")


def parse_xml(data: bytes, name: str) -> Element:
    """Give the root element. Raises CatalogError for damage, entities, and what is too large.

    Comments and processing instructions are left out, the text around them is joined.
    """
    if len(data) > MAX_BYTES:
        raise CatalogError(
            f"The file has {len(data):,} bytes; it may have {MAX_BYTES:,}.",
            path=name,
            mend="Split it.",
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        _refuse_syntax(fault, name)
    _refuse_entities(root, name)
    return root


def read_bytes(path: Path, name: str) -> bytes:
    """Read a file. Raises CatalogError if that cannot be done."""
    try:
        return path.read_bytes()
    except OSError as fault:
        raise CatalogError(
            f"The file cannot be read: {fault.strerror}.",
            path=name,
            mend="Check its name and its permissions.",
        ) from fault


def to_bytes(root: Element) -> bytes:
    """Write a document: UTF-8, line ends of Unix, one line end after the last element."""
    text: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return text.replace(b"<?xml version='1.0' encoding='UTF-8'?>", _DECLARATION, 1) + b"\n"


_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>'


def indent(element: Element, texts: frozenset[str], level: int = 0) -> None:
    """Put each element on a line of its own, but change nothing inside the elements in `texts`.

    `texts` are qualified names of elements that hold text.
    """
    if element.tag in texts or not len(element):
        return
    element.text = "\n" + "  " * (level + 1)
    for child in element:
        indent(child, texts, level + 1)
        child.tail = "\n" + "  " * (level + 1)
    element[-1].tail = "\n" + "  " * level


def local_name(element: Element) -> str:
    """Give the name of an element without its namespace."""
    return str(etree.QName(element).localname)


def namespace(element: Element) -> str:
    """Give the namespace of an element, or ''."""
    return str(etree.QName(element).namespace or "")


def forbidden(text: str) -> re.Match[str] | None:
    """Give the first character that no XML document can hold, or None."""
    return _FORBIDDEN.search(text)


def cleaned(text: str) -> str:
    """Give the text with U+FFFD in place of what XML cannot hold."""
    return _FORBIDDEN.sub("\ufffd", text)


def runs(text: str) -> list[str]:
    """Cut a text into pieces that XML can hold and single characters that it cannot."""
    pieces: list[str] = []
    end = 0
    for found in _FORBIDDEN.finditer(text):
        pieces += [text[end : found.start()], found[0]]
        end = found.end()
    return [piece for piece in (*pieces, text[end:]) if piece]


def _refuse_syntax(fault: Any, name: str) -> NoReturn:
    line, column = fault.position
    what = _PLACE.sub("", fault.msg or "it is empty").rstrip(".")
    raise CatalogError(
        f"The file is not well-formed XML: {what}.",
        path=name,
        line=line or 1,
        column=column or None,
        mend="Nothing was read. Export it again from the tool that wrote it.",
    ) from None


def _refuse_entities(root: Element, name: str) -> None:
    dtd = root.getroottree().docinfo.internalDTD
    declared = [entity.name for entity in dtd.iterentities()] if dtd is not None else []
    used = next(root.iter(etree.Entity), None)
    if not declared and used is None:
        return
    shown = declared[0] if declared else used.name if used is not None else ""
    raise CatalogError(
        f"The file declares or uses the XML entity “{cleaned(str(shown))[:40]}”, which is not"
        " allowed here.",
        path=name,
        line=used.getparent().sourceline if used is not None else 1,
        mend="Nothing was read. Write the character itself instead of the entity.",
    )

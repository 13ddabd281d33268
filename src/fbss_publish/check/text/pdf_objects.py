"""As much of a PDF as its own checks need, with the standard library: catalog and metadata.

This is no PDF reader. It finds what the renderer writes: a catalog in plain or in an object
stream, and an XMP packet (ISO 32000-1, 7.5.7, 7.7.2, 14.3.2), deflated or not.
"""

from __future__ import annotations

import html
import re
import zlib

_STREAM = re.compile(rb"<<((?:(?!stream|endobj).){0,2000}?)>>\s*stream\r?\n", re.DOTALL)
_CATALOG = re.compile(rb"/Type\s*/Catalog\b")
_XMP_TITLE = re.compile(r"<dc:title\b.*?<rdf:li\b[^>]*>(.*?)</rdf:li>", re.DOTALL)
_LIMIT = 5_000_000
"""Bytes that one stream may grow to: far above any catalog, far below harm."""


def objects(data: bytes) -> bytes:
    """Give the file with the content of its object and metadata streams put behind it."""
    found = [data]
    for match in _STREAM.finditer(data):
        head = match[1]
        if b"/ObjStm" in head or b"/Metadata" in head:
            found.append(_content(data, match.end(), deflated=b"/FlateDecode" in head))
    return b"\n".join(found)


def catalog(plain: bytes) -> bytes:
    """Give the catalog dictionary among `objects`, b'' if there is none."""
    found = _CATALOG.search(plain)
    if not found:
        return b""
    depth, start = 0, found.start()
    while start > 0:
        pair = plain[start - 2 : start]
        if pair == b"<<" and depth == 0:
            break
        depth += (pair == b">>") - (pair == b"<<")
        start -= 2 if pair in (b"<<", b">>") else 1
    depth, end = 1, found.end()
    while end < len(plain) and depth:
        pair = plain[end : end + 2]
        depth += (pair == b"<<") - (pair == b">>")
        end += 2 if pair in (b"<<", b">>") else 1
    return plain[start:end]


def language(dictionary: bytes) -> str:
    """Give the value of /Lang in a dictionary, '' if there is none."""
    found = re.search(rb"/Lang\s*(?:\(([^)]*)\)|<([0-9A-Fa-f\s]*)>)", dictionary)
    if not found:
        return ""
    raw = found[1] if found[1] is not None else _from_hex(found[2])
    if raw.startswith(b"\xfe\xff"):
        return raw[2:].decode("utf-16-be", "replace")
    return raw.decode("latin-1")


def metadata_title(plain: bytes) -> str:
    """Give dc:title of the XMP packet, '' if there is none."""
    start = plain.find(b"<x:xmpmeta")
    packet = plain[start : plain.find(b"</x:xmpmeta>", start)] if start >= 0 else b""
    found = _XMP_TITLE.search(packet.decode("utf-8", "replace"))
    return html.unescape(found[1]).strip() if found else ""


def _content(data: bytes, start: int, *, deflated: bool) -> bytes:
    end = data.find(b"endstream", start)
    raw = data[start : end if end >= 0 else len(data)]
    if not deflated:
        return raw
    try:
        return zlib.decompressobj().decompress(raw, _LIMIT)
    except zlib.error:
        return b""


def _from_hex(digits: bytes) -> bytes:
    bare = re.sub(rb"\s", b"", digits).decode("ascii")
    return bytes.fromhex(bare + "0" * (len(bare) % 2))

r"""What gettext knows of a message and XLIFF has no place for: the Metadata module (5.4).

A value with characters that XML cannot hold is written with `\u{1B}` for each of them and
`\\` for a backslash, and its type ends in `-escaped`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.exchange.xmlfile import Element, forbidden, runs

MDA = "urn:oasis:names:tc:xliff:metadata:2.0"
MESSAGE, HEADER, ORIGIN, REVIEW = "fbss:message", "fbss:header", "fbss:origin", "fbss:review"

_ESCAPED = "-escaped"
_ESCAPE = re.compile(r"\\(?:\\|u\{([0-9A-F]{1,6})\})")

Pairs = tuple[tuple[str, str], ...]


def of_message(entry: Entry) -> Pairs:
    """Give type and value of all that belongs to a message beside its texts and notes."""
    before = entry.previous
    values: tuple[tuple[str, str | None], ...] = (
        ("msgctxt", entry.msgctxt),
        ("msgid-plural", entry.msgid_plural),
        ("previous-msgctxt", before.msgctxt if before else None),
        ("previous-msgid", before.msgid if before else None),
        ("previous-msgid-plural", before.msgid_plural if before else None),
        *(("reference", reference) for reference in entry.references),
        *(("flag", flag) for flag in entry.flags),
    )
    return tuple((name, value) for name, value in values if value is not None)


def add(parent: Element, groups: Iterable[tuple[str, Pairs]]) -> None:
    """Add `<mda:metadata>` with one group for each category that has values."""
    wanted = [(category, pairs) for category, pairs in groups if pairs]
    if not wanted:
        return
    metadata = etree.SubElement(parent, f"{{{MDA}}}metadata")
    for category, pairs in wanted:
        group = etree.SubElement(metadata, f"{{{MDA}}}metaGroup", category=category)
        for name, value in pairs:
            kind = f"{name}{_ESCAPED}" if forbidden(value) else name
            etree.SubElement(group, f"{{{MDA}}}meta", type=kind).text = _written(value)


def read(parent: Element, category: str = MESSAGE) -> Pairs:
    """Give type and value of a category as they were before they were written."""
    return tuple(_values(parent, category))


def _values(parent: Element, category: str) -> Iterator[tuple[str, str]]:
    for metadata in parent.iterchildren(f"{{{MDA}}}metadata"):
        for group in metadata.iterchildren(f"{{{MDA}}}metaGroup"):
            if group.get("category") != category:
                continue
            for meta in group.iterchildren(f"{{{MDA}}}meta"):
                name, text = meta.get("type") or "", meta.text or ""
                if name.endswith(_ESCAPED):
                    yield name.removesuffix(_ESCAPED), _ESCAPE.sub(_meant, text)
                else:
                    yield name, text


def _written(value: str) -> str:
    if not forbidden(value):
        return value
    pieces = runs(value.replace("\\", "\\\\"))
    return "".join(f"\\u{{{ord(p):X}}}" if forbidden(p) else p for p in pieces)


def _meant(found: re.Match[str]) -> str:
    code = int(found[1], 16) if found[1] else ord("\\")
    return chr(code) if code < 0x110000 else "\ufffd"

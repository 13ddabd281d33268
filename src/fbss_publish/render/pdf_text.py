"""Text that can be taken out of a sheet again in the order in which it is read.

A PDF draws a right-to-left line from its left end. Extractors turn such lines around
character by character, and with them the letters of a ligature: لا becomes ال, so that a
search finds nothing and copied text is wrong. Writing what a ligature stands for in the
order of drawing (ISO 32000-1, 9.10.3, ToUnicode) makes poppler and MuPDF agree on the text
as it was written.
"""

from __future__ import annotations

import re
from typing import Any

_MAPPING = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]{8,})>")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def turn_ligatures(document: Any, pdf: Any) -> None:  # noqa: ARG001 - WeasyPrint's signature
    """Turn the right-to-left ligatures in every character map of a PDF, before it is written.

    For `finisher` of WeasyPrint's Document.write_pdf().
    """
    for item in pdf.objects:
        lines = getattr(item, "stream", None)
        if lines and any(isinstance(line, bytes) and b"beginbfchar" in line for line in lines):
            item.stream = [_MAPPING.sub(_turned, line) for line in lines]


def _turned(mapping: re.Match[bytes]) -> bytes:
    text = bytes.fromhex(mapping[2].decode()).decode("utf-16-be", "surrogatepass")
    if not _RIGHT_TO_LEFT.search(text):
        return mapping[0]
    turned = text[::-1].encode("utf-16-be", "surrogatepass").hex()
    return b"<%s> <%s>" % (mapping[1], turned.encode())

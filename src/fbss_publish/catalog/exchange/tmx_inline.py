"""The short tags of messages as inline codes of TMX 1.4b: `bpt`, `ept` and `ph`.

Each code holds the tag itself, so that all text within a `seg` joined is the message.
"""

from __future__ import annotations

from collections import Counter

from lxml import etree

from fbss_publish.catalog.exchange.inline import TAG, nested
from fbss_publish.catalog.exchange.xmlfile import Element


def fill(segment: Element, message: str, numbers: dict[str, int]) -> None:
    """Put a message into an empty `seg`.

    `numbers` ties the codes of the languages of a unit together (attribute `x`); what the
    first one uses is remembered there for the next.
    """
    if not nested(message):
        segment.text = message
        return
    seen: Counter[str] = Counter()
    stack: list[int] = []
    end = pairs = 0
    for found in TAG.finditer(message):
        _add_text(segment, message[end : found.start()])
        end = found.end()
        if found[1]:
            code = etree.SubElement(segment, "ept", i=str(stack.pop()))
        else:
            seen[found[3]] += 1
            name = f"{found[3]}.{seen[found[3]]}"
            number = str(numbers.setdefault(name, len(numbers) + 1))
            if found[4]:
                code = etree.SubElement(segment, "ph", x=number)
            else:
                pairs += 1
                stack.append(pairs)
                code = etree.SubElement(segment, "bpt", i=str(pairs), x=number)
        code.text = found[0]
    _add_text(segment, message[end:])


def text_of(segment: Element) -> str:
    """Give the message that a `seg` holds."""
    return "".join(segment.itertext())


def _add_text(segment: Element, text: str) -> None:
    if not text:
        return
    if len(segment):
        segment[-1].tail = (segment[-1].tail or "") + text
    else:
        segment.text = (segment.text or "") + text

"""The short tags of messages as inline codes of XLIFF 2.1 (sections 4.2.3 and 4.7), and back.

`<a1>…</a1>` becomes `<pc id="a1">…</pc>` and `<br/>` becomes `<ph id="br"/>`; the second
`<strong>` of a text is `strong.2`. The id alone says which tag it is, so that nothing else a
tool writes into a code can change a message. A character that XML cannot hold becomes
`<cp hex="001B"/>`. A text whose tags are not well nested is written as plain text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree

from fbss_publish.catalog.exchange.xmlfile import (
    Element,
    forbidden,
    local_name,
    namespace,
    runs,
)

CORE = "urn:oasis:names:tc:xliff:document:2.0"

TAG = re.compile(r"<(?:(/)([A-Za-z][A-Za-z0-9-]*)|([A-Za-z][A-Za-z0-9-]*)(/?))>")
"""A tag as messages have it: group 1 is the slash and 2 the name of an end tag, 3 the name of
a start or empty tag and 4 the slash of an empty one."""
_ID = re.compile(r"([A-Za-z][A-Za-z0-9-]*)(?:\.[0-9]{1,4})?")
_HEX = re.compile(r"[0-9A-Fa-f]{1,6}")
_DEEPEST = 50
"""How deep codes may be nested; XML readers stop at 256 levels."""
_TYPES = {"a": "link", "img": "image", "q": "quote"}
_FORMATTING = frozenset(
    {"strong", "em", "b", "i", "u", "s", "sub", "sup", "small", "mark", "code", "br", "wbr"}
)


class InlineError(ValueError):
    """An inline code that stands for no tag of a message; the text says which."""


def fill(element: Element, message: str) -> None:
    """Put a message into an empty `<source>` or `<target>`."""
    if not nested(message):
        _add_text(element, message)
        return
    numbers: Counter[str] = Counter()
    stack, end = [element], 0
    for found in TAG.finditer(message):
        _add_text(stack[-1], message[end : found.start()])
        end = found.end()
        if found[1]:
            stack.pop()
            continue
        name = found[3]
        numbers[name] += 1
        code = f"{name}.{numbers[name]}" if numbers[name] > 1 else name
        if found[4]:
            _add_code(stack[-1], "ph", code, name, disp=f"<{name}/>")
        else:
            shown = {"dispStart": f"<{name}>", "dispEnd": f"</{name}>"}
            stack.append(_add_code(stack[-1], "pc", code, name, **shown))
    _add_text(stack[-1], message[end:])


def text_of(element: Element) -> str:
    """Give the message that a `<source>` or `<target>` holds. Raises InlineError."""
    return "".join(_pieces(element))


def nested(message: str) -> bool:
    """Say whether every start tag of a message has its end tag in the right place."""
    names: list[str] = []
    for found in TAG.finditer(message):
        if found[1]:
            if not names or names.pop() != found[2]:
                return False
        elif not found[4]:
            names.append(found[3])
            if len(names) > _DEEPEST:
                return False
    return not names


def codes(message: str) -> Counter[str]:
    """Count the tags of a message; one whose tags are not well nested has none."""
    if not nested(message):
        return Counter()
    return Counter(found[0] for found in TAG.finditer(message))


def _add_code(parent: Element, kind: str, code: str, name: str, **shown: str) -> Element:
    base = name.rstrip("0123456789").lower()
    sort = _TYPES.get(base) or ("fmt" if base in _FORMATTING else "other")
    values = {"id": code, "type": sort, "canCopy": "no", "canDelete": "no", **shown}
    return etree.SubElement(parent, f"{{{CORE}}}{kind}", values)


def _add_text(parent: Element, text: str) -> None:
    for piece in runs(text):
        if forbidden(piece):
            etree.SubElement(parent, f"{{{CORE}}}cp", hex=f"{ord(piece):04X}")
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + piece
        else:
            parent.text = (parent.text or "") + piece


def _pieces(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        yield from _code(child)
        yield child.tail or ""


def _code(child: Element) -> Iterator[str]:
    kind = local_name(child) if namespace(child) == CORE else ""
    if kind == "cp":
        yield _character(child)
    elif kind == "ph":
        yield f"<{_name(child, 'id')}/>"
    elif kind == "sc":
        yield f"<{_name(child, 'id')}>"
    elif kind == "ec":
        yield f"</{_name(child, 'startRef' if child.get('startRef') else 'id')}>"
    elif kind == "pc":
        name = _name(child, "id")
        yield from (f"<{name}>", *_pieces(child), f"</{name}>")
    elif kind == "mrk":
        yield from _pieces(child)
    elif kind not in ("sm", "em"):
        raise InlineError(f"<{local_name(child)}> is no inline code of XLIFF 2.1")


def _name(code: Element, attribute: str) -> str:
    """Give the name of the tag that a code stands for, by its id or that of its original."""
    value = code.get("copyOf") or code.get(attribute) or ""
    found = _ID.fullmatch(value)
    if not found:
        raise InlineError(f"the inline code “{value[:40]}” stands for no tag of the message")
    return found[1]


def _character(code: Element) -> str:
    value = code.get("hex") or ""
    number = int(value, 16) if _HEX.fullmatch(value) else 0
    if not 0 < number < 0x110000 or 0xD800 <= number < 0xE000:
        raise InlineError(f'<cp hex="{value[:20]}"> stands for no character')
    return chr(number)

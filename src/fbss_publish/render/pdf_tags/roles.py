"""Which structure type an element is, and what it says about itself.

The types are those of ISO 32000-1, 14.8.4. A few have no name there: they get the name that
ISO 32000-2 or HTML has for them, and ROLE_MAP says what they are to an older reader.
"""

from __future__ import annotations

import re
from typing import Any

SVG = "{http://www.w3.org/2000/svg}"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

ROLE_MAP = {
    "Aside": "Sect",
    "DL": "L",
    "DLItem": "LI",
    "DT": "Lbl",
    "DD": "LBody",
    "Em": "Span",
    "Strong": "Span",
}

BLOCKS = {
    "main": "Part", "article": "Art", "section": "Sect", "nav": "Sect", "header": "Sect",
    "footer": "Sect", "aside": "Aside", "details": "Sect", "form": "Sect", "search": "Sect",
    "blockquote": "BlockQuote", "p": "P", "pre": "P", "summary": "P", "legend": "P",
    "ul": "L", "ol": "L", "menu": "L", "dl": "DL", "li": "LI", "dt": "DT", "dd": "DD",
    "table": "Table", "thead": "THead", "tbody": "TBody", "tfoot": "TFoot", "tr": "TR",
    "th": "TH", "td": "TD", "caption": "Caption", "figcaption": "Caption", "figure": "Div",
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
}  # fmt: skip

INLINES = {
    "strong": "Strong", "em": "Em", "q": "Quote", "code": "Code", "kbd": "Code", "samp": "Code",
    "ruby": "Ruby", "rb": "RB", "rt": "RT", "rp": "RP",
}  # fmt: skip

PICTURES = {"img", "object", "embed", "canvas", "video", "iframe", f"{SVG}svg"}

# Types that hold blocks: text beside a block in them becomes a paragraph.
CONTAINERS = {"Document", "Part", "Art", "Sect", "Aside", "BlockQuote", "Form"}
MIXED = {"Div", "TD", "TH", "LBody", "DD", "Caption", "Note", "Link"}
BLOCK_ROLES = {*BLOCKS.values(), "Document", "LBody", "Lbl", "Div", "DLItem"}


def tag_of(element: Any) -> str:
    """Give the name of an element, '' for a comment."""
    return element.tag if isinstance(element.tag, str) else ""


def language_of(element: Any) -> str:
    """Give the language that an element itself declares, or ''."""
    return str(element.get("lang") or element.get(_XML_LANG) or "").strip()


def role_attribute(element: Any) -> str:
    """Give the first ARIA role of an element, or ''."""
    return next(iter((element.get("role") or "").lower().split()), "")


def is_hidden(element: Any) -> bool:
    """Say whether an element is not meant for assistive technology."""
    return bool(element.get("aria-hidden") == "true")


def heading_role(element: Any) -> str:
    """Give Hn for an element whose ARIA role makes a heading of it, or ''."""
    if role_attribute(element) != "heading":
        return ""
    level = element.get("aria-level", "2")
    return f"H{level}" if re.fullmatch("[1-6]", level) else "H2"


def is_decorative(element: Any) -> bool:
    """Say whether a picture is there for the look of it (HTML 4.8.4.4, WAI-ARIA 5.3.3)."""
    if role_attribute(element) in ("presentation", "none") or is_hidden(element):
        return True
    named = element.get("aria-label") or element.get("aria-labelledby")
    return element.tag == "img" and element.get("alt") == "" and not named


def name_of(element: Any, ids: dict[str, Any]) -> str:
    """Give the text alternative of a picture.

    After the accessible name computation, but a drawing's own <title> comes first: on paper it
    holds the description too.
    """
    svg = element.tag == f"{SVG}svg"
    if svg and (text := _text(element.find(f"{SVG}title"))):
        return text
    others = [ids[name] for name in (element.get("aria-labelledby") or "").split() if name in ids]
    if labelled := " ".join(filter(None, (_text(other) for other in others))):
        return labelled
    for name in ("aria-label", "alt"):
        if label := _plain(element.get(name) or ""):
            return label
    if svg:
        return " ".join(filter(None, (_text(text) for text in element.iter(f"{SVG}text"))))
    return _plain(element.get("title") or "") or _text(element)


def _text(element: Any) -> str:
    return "" if element is None else _plain("".join(element.itertext()))


def _plain(text: str) -> str:
    return " ".join(text.split())


_NUMBERING = {
    "disc": "Disc", "circle": "Circle", "square": "Square", "none": "None",
    "lower-roman": "LowerRoman", "upper-roman": "UpperRoman",
    "lower-alpha": "LowerAlpha", "lower-latin": "LowerAlpha",
    "upper-alpha": "UpperAlpha", "upper-latin": "UpperAlpha",
}  # fmt: skip


def numbering(tag: str, style_type: Any) -> str:
    """Give ListNumbering (ISO 32000-1, table 347) for a list and its `list-style-type`."""
    if isinstance(style_type, str) and style_type in _NUMBERING:
        return _NUMBERING[style_type]
    if tag == "ol":
        return "Decimal"
    return "Disc" if tag in ("ul", "menu") else "None"

"""The role of an element: what it says, or what HTML gives it (HTML-AAM 1.0)."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from fbss_publish.check.html.aria import aria
from fbss_publish.check.html.shown import focusable
from fbss_publish.check.html.style import Styles
from fbss_publish.check.html.tree import Element

_PLAIN = {
    "article": "article", "blockquote": "blockquote", "button": "button", "caption": "caption",
    "code": "code", "datalist": "listbox", "dd": "definition", "del": "deletion",
    "details": "group", "dfn": "term", "dialog": "dialog", "div": "generic", "dt": "term",
    "em": "emphasis", "fieldset": "group", "figure": "figure", "form": "form", "h1": "heading",
    "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "hr": "separator", "html": "document", "ins": "insertion", "li": "listitem", "main": "main",
    "math": "math", "menu": "list", "meter": "meter", "nav": "navigation", "ol": "list",
    "optgroup": "group", "option": "option", "output": "status", "p": "paragraph",
    "progress": "progressbar", "search": "search", "span": "generic", "strong": "strong",
    "sub": "subscript", "sup": "superscript", "table": "table", "tbody": "rowgroup",
    "textarea": "textbox", "tfoot": "rowgroup", "thead": "rowgroup", "time": "time",
    "tr": "row", "ul": "list", "address": "group", "hgroup": "group", "b": "generic",
    "bdi": "generic", "bdo": "generic", "data": "generic", "i": "generic", "pre": "generic",
    "q": "generic", "samp": "generic", "small": "generic", "u": "generic",
    "svg": "graphics-document",
}  # fmt: skip
_INPUTS = {
    "button": "button", "checkbox": "checkbox", "email": "textbox", "image": "button",
    "number": "spinbutton", "radio": "radio", "range": "slider", "reset": "button",
    "search": "searchbox", "submit": "button", "tel": "textbox", "text": "textbox",
    "url": "textbox",
}  # fmt: skip
ROLELESS_INPUTS = frozenset(
    "color date datetime-local file hidden month password time week".split()
)
"""Types of input that HTML gives no role."""

_SECTIONS = ("article", "aside", "nav", "section")


def role(element: Element, styles: Styles) -> str:
    """Give the role that assistive technology is told, '' for none."""
    known = element.memo.get("role")
    if known is None:
        known = _role(element, styles)
        element.memo["role"] = known
    return str(known)


def _role(element: Element, styles: Styles) -> str:
    said = explicit_role(element)
    if said not in ("none", "presentation"):
        return said or implicit_role(element)
    if conflicting(element, styles):
        return implicit_role(element)
    return "none"


def explicit_role(element: Element) -> str:
    """Give the first role of the attribute that there is, '' for none (WAI-ARIA 1.2, 5.4)."""
    for name in element.get("role").lower().split():
        if aria().known(name):
            return name
    return ""


def conflicting(element: Element, styles: Styles) -> bool:
    """Say whether an element cannot be presentational: it takes focus or has global properties.

    WAI-ARIA 1.2, 7.1. A property that is prohibited on the role does count.
    """
    if focusable(element, styles):
        return True
    globals_ = aria().everywhere - {"aria-hidden"}
    return any(name in globals_ for name in element.attrs)


def implicit_role(element: Element) -> str:
    """Give the role that HTML gives an element."""
    name = element.name
    if name == "input":
        return _input_role(element)
    special = _SPECIAL.get(name)
    return special(element) if special else _PLAIN.get(name, "")


def _input_role(element: Element) -> str:
    kind = element.get("type").strip().lower() or "text"
    if kind in ROLELESS_INPUTS:
        return ""
    found = _INPUTS.get(kind, "textbox")
    if found in ("textbox", "searchbox") and element.has("list"):
        return "combobox"
    return found


def _link(element: Element) -> str:
    return "link" if element.has("href") else "generic"


def _area(element: Element) -> str:
    return "link" if element.has("href") else ""


def _image(element: Element) -> str:
    named = element.get("aria-label").strip() or element.get("aria-labelledby").strip()
    if element.has("alt") and not element.get("alt") and not named:
        return "none"
    return "img"


def _select(element: Element) -> str:
    size = element.get("size").strip()
    several = size.isdigit() and int(size) > 1
    return "listbox" if element.has("multiple") or several else "combobox"


def _band(element: Element) -> str:
    if element.closest(*_SECTIONS, "main"):
        return "generic"
    return "banner" if element.name == "header" else "contentinfo"


def _section(element: Element) -> str:
    named = any(element.get(key).strip() for key in ("aria-label", "aria-labelledby", "title"))
    return "region" if named else "generic"


def _aside(element: Element) -> str:
    named = any(element.get(key).strip() for key in ("aria-label", "aria-labelledby", "title"))
    inside = element.closest(*_SECTIONS) is not None
    return "generic" if inside and not named else "complementary"


def _cell(element: Element) -> str:
    table = element.closest("table")
    said = explicit_role(table) if table else ""
    return "gridcell" if said in ("grid", "treegrid") else "cell"


def _header_cell(element: Element) -> str:
    scope = element.get("scope").strip().lower()
    if scope in ("row", "rowgroup"):
        return "rowheader"
    if scope in ("col", "colgroup"):
        return "columnheader"
    row = element.closest("tr")
    cells = [cell for cell in row.elements if cell.name in ("td", "th")] if row else []
    first_of_row = bool(cells) and cells[0] is element and any(c.name == "td" for c in cells)
    return "rowheader" if first_of_row and not element.closest("thead") else "columnheader"


def _summary(element: Element) -> str:
    return "button" if element.parent and element.parent.name == "details" else ""


_SPECIAL: Mapping[str, Callable[[Element], str]] = {
    "a": _link, "area": _area, "aside": _aside, "footer": _band, "header": _band, "img": _image,
    "section": _section, "select": _select, "summary": _summary, "td": _cell, "th": _header_cell,
}  # fmt: skip

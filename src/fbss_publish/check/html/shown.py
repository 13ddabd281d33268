"""Who perceives an element: whether it is rendered, seen, exposed, and reached by keyboard."""

from __future__ import annotations

import re

from fbss_publish.check.html.style import Styles
from fbss_publish.check.html.tree import Element

UNRENDERED = frozenset(
    "head title meta link style script template noscript datalist param source track area base "
    "noembed noframes rp".split()
)
_HIDING = frozenset("hidden hide is-hidden d-none u-hidden".split())
"""Classes that most style sheets hide by, for pages whose style sheets cannot be read here."""

_INTEGER = re.compile(r"\s*[+-]?\d+")
_DISABLED = frozenset("button input select textarea optgroup option fieldset".split())


def rendered(element: Element, styles: Styles) -> bool:
    """Say whether an element makes a box: nothing above it has `display: none`."""
    key = (element.number, "rendered")
    if key not in styles.facts:
        styles.facts[key] = _makes_box(element, styles) and (
            element.parent is None or rendered(element.parent, styles)
        )
    return styles.facts[key]


def _makes_box(element: Element, styles: Styles) -> bool:
    if element.name in UNRENDERED and element.name != "area":
        return False
    display = (styles.own(element, "display") or "").lower()
    if display:
        return display != "none"
    if element.has("hidden") or (element.name == "input" and _type(element) == "hidden"):
        return False
    if styles.elsewhere and not _HIDING.isdisjoint(element.get("class").lower().split()):
        return False
    if element.name == "dialog" and not element.has("open"):
        return False
    return not _folded(element)


def _type(element: Element) -> str:
    return element.get("type").strip().lower()


def _folded(element: Element) -> bool:
    """Say whether an element is in a `details` that is closed. Its summary is still there."""
    holder = element.parent
    if holder is None or holder.name != "details" or holder.has("open"):
        return False
    first = next((child for child in holder.elements if child.name == "summary"), None)
    return element is not first


def visible(element: Element, styles: Styles) -> bool:
    """Say whether an element is rendered, and not `visibility: hidden`."""
    return rendered(element, styles) and (
        styles.value(element, "visibility") or ""
    ).lower() not in (
        "hidden",
        "collapse",
    )


def seen(element: Element, styles: Styles) -> bool:
    """Say whether an eye can see it: visible, neither transparent nor moved off the page."""
    if not visible(element, styles):
        return False
    key = (element.number, "placed")
    if key not in styles.facts:
        above = element.parent is None or not _hidden_place(element.parent, styles)
        styles.facts[key] = above and not _unseen(element, styles)
    return styles.facts[key]


def _hidden_place(element: Element, styles: Styles) -> bool:
    return any(_unseen(holder, styles) for holder in (element, *element.above()))


_FAR = re.compile(r"-\s*(?:\d{4,}px|\d{3,}(?:r?em|vw|vh|%))|-\s*[5-9]\d{2}px")


def _unseen(element: Element, styles: Styles) -> bool:
    opacity = styles.own(element, "opacity")
    if opacity is not None and re.fullmatch(r"0(?:\.0*)?%?|\.0+", opacity.strip()):
        return True
    position = (styles.own(element, "position") or "").lower()
    if position in ("absolute", "fixed"):
        sides = (styles.own(element, side) or "" for side in ("left", "top", "right", "bottom"))
        if any(_FAR.fullmatch(side.strip()) for side in sides):
            return True
        clip = (styles.own(element, "clip") or "").replace(" ", "").replace(",", "")
        if re.fullmatch(r"rect\((?:[01](?:px)?)+\)", clip):
            return True
    indent = styles.own(element, "text-indent")
    if indent is not None and _FAR.fullmatch(indent.strip()):
        return True
    path = (styles.own(element, "clip-path") or "").replace(" ", "")
    return path.startswith(("inset(50%", "inset(100%"))


def exposed(element: Element, styles: Styles) -> bool:
    """Say whether assistive technology is told of an element."""
    return visible(element, styles) and not aria_hidden(element) and not inert(element)


def inert(element: Element) -> bool:
    """Say whether an element can neither be used nor read by assistive technology."""
    known = element.memo.get("inert")
    if known is None:
        known = element.has("inert") or (element.parent is not None and inert(element.parent))
        element.memo["inert"] = known
    return bool(known)


def aria_hidden(element: Element) -> bool:
    """Say whether `aria-hidden` takes an element away from assistive technology."""
    known = element.memo.get("aria-hidden")
    if known is None:
        known = element.get("aria-hidden").strip().lower() == "true" or (
            element.parent is not None and aria_hidden(element.parent)
        )
        element.memo["aria-hidden"] = known
    return bool(known)


def focusable(element: Element, styles: Styles) -> bool:
    """Say whether an element can have the focus."""
    if not (_takes_focus(element) or tab_index(element) is not None):
        return False
    return not disabled(element) and not inert(element) and visible(element, styles)


def tabbable(element: Element, styles: Styles) -> bool:
    """Say whether the Tab key stops at an element."""
    return focusable(element, styles) and (tab_index(element) or 0) >= 0


def tab_index(element: Element) -> int | None:
    """Give the number in `tabindex`, None where there is none."""
    found = _INTEGER.match(element.get("tabindex"))
    return int(found[0]) if found else None


def _takes_focus(element: Element) -> bool:
    name = element.name
    if name in ("a", "area"):
        return element.has("href")
    if name in ("button", "select", "textarea", "iframe"):
        return True
    if name == "input":
        return _type(element) != "hidden"
    if name in ("audio", "video"):
        return element.has("controls")
    if name == "summary":
        holder = element.parent
        return holder is not None and holder.name == "details" and not _folded(element)
    return element.has("contenteditable") and element.get("contenteditable").lower() != "false"


def disabled(element: Element) -> bool:
    """Say whether a control is disabled, by itself or by the fieldset around it."""
    if element.name not in _DISABLED:
        return False
    if element.has("disabled"):
        return True
    inner = element
    for holder in element.above():
        if holder.name == "fieldset" and holder.has("disabled"):
            legend = next((child for child in holder.elements if child.name == "legend"), None)
            return inner is not legend
        inner = holder
    return False

"""The text of an element that is in the language the element says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fbss_publish.check.html.tree import Element

if TYPE_CHECKING:
    from fbss_publish.check.html.view import View

_SILENT = frozenset("script style template noscript code kbd samp var pre math svg".split())


def spoken_text(view: View, element: Element, *, code: bool = True) -> str:
    """Give the text that inherits its language from an element, names of images with it.

    Parts with a `lang` of their own are left out, and so is what nobody perceives. Without
    `code`, program text is left out too.
    """
    return " ".join(_texts(view, element, code=code))


def _texts(view: View, element: Element, *, code: bool) -> Iterator[str]:
    if element.name == "img":
        if view.exposed_one(element):
            yield view.name(element)
        return
    for child in element.children:
        if isinstance(child, str):
            if element.name not in _SILENT or (code and element.name in ("code", "pre", "svg")):
                yield " ".join(child.split())
        elif _perceived(view, child):
            yield from _texts(view, child, code=code)


def _perceived(view: View, child: Element) -> bool:
    """Say whether somebody perceives a part, and it is in the language of what is around it."""
    if child.has("lang") or child.name in ("script", "style", "template"):
        return False
    return view.visible(child) or view.exposed_one(child)

"""The accessibility tree between elements: what an element owns, and what owns it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fbss_publish.check.html.aria import aria
from fbss_publish.check.html.tree import Element

if TYPE_CHECKING:
    from fbss_publish.check.html.view import View

_PASSED = ("", "none", "generic")


def role_path(view: View, element: Element) -> list[str]:
    """Give the roles above an element, the nearest first. Elements without meaning are passed."""
    return [view.role(owner) for owner in _owners(view, element)]


def _owners(view: View, element: Element) -> Iterator[Element]:
    seen: set[int] = set()
    owner = _owner(view, element)
    while owner is not None and owner.number not in seen:
        seen.add(owner.number)
        if not passed(view, owner):
            yield owner
        owner = _owner(view, owner)


def _owner(view: View, element: Element) -> Element | None:
    identifier = element.get("id")
    for other in view.tree.having("aria-owns") if identifier else ():
        if identifier in other.get("aria-owns").split() and other is not element:
            return other
    return element.parent


def passed(view: View, element: Element) -> bool:
    """Say whether an element has no meaning of its own, so that its content is its parent's."""
    if view.role(element) not in _PASSED or view.focusable(element):
        return False
    return not any(name in aria().everywhere for name in element.attrs)


def owned(view: View, element: Element) -> Iterator[Element]:
    """Give the elements that an element holds in the accessibility tree."""
    for child in (*element.elements, *view.tree.referred(element.get("aria-owns"))):
        if not view.exposed_one(child):
            continue
        if passed(view, child):
            yield from owned(view, child)
        else:
            yield child

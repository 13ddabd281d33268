"""Reading a parsed page: what an element is called, which language it is in, where it is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag


def attribute(element: Tag, name: str) -> str:
    """Give an attribute's value as one string, '' where it is not there."""
    value = element.get(name)
    if isinstance(value, str):
        return value
    return " ".join(value) if value else ""


def elements(soup: BeautifulSoup | Tag, *names: str) -> Iterator[Tag]:
    """Give the elements of these names, or all of them, in document order."""
    yield from soup.find_all(list(names) or True)


def first(soup: BeautifulSoup | Tag, name: str) -> Tag | None:
    """Give the first element of a name, or None."""
    return next(elements(soup, name), None)


def words(element: Tag) -> str:
    """Give the text of an element with its white space folded, hidden parts included."""
    return " ".join(element.get_text(" ").split())


def accessible_name(element: Tag, soup: BeautifulSoup) -> str:
    """Give the name that assistive technology says, in a short form of W3C AccName 1.2.

    aria-labelledby, aria-label, text with the alternatives of images inside, then title.
    """
    named = [
        words(found)
        for name in attribute(element, "aria-labelledby").split()
        for found in soup.find_all(id=name, limit=1)
    ]
    label = " ".join(filter(None, named)) or attribute(element, "aria-label").strip()
    if label:
        return label
    inside = [attribute(image, "alt") for image in elements(element, "img")]
    inside += [attribute(part, "aria-label") for part in elements(element, "svg", "span")]
    content = " ".join(filter(None, [words(element), *inside])).strip()
    return content or attribute(element, "title").strip()


def language_of(element: Tag) -> str:
    """Give the value of the nearest `lang`, '' where none is set."""
    for holder in (element, *element.parents):
        if holder.has_attr("lang"):
            return attribute(holder, "lang")
    return ""


def hidden(element: Tag) -> bool:
    """Say whether an element is hidden from everybody, or from assistive technology."""
    return any(
        holder.has_attr("hidden") or attribute(holder, "aria-hidden") == "true"
        for holder in (element, *element.parents)
    )


def place(element: Tag) -> str:
    """Say where an element is: by its id, or by its name and some of its text."""
    if identifier := attribute(element, "id"):
        return f"#{identifier}"
    near = next((attribute(p, "id") for p in element.parents if attribute(p, "id")), "")
    return f"<{element.name}> in #{near}" if near else f"<{element.name}>"

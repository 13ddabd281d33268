"""Everything that rules ask of a page, made once and kept: tree, styles, roles, names."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from fbss_publish.check.html import role as roles
from fbss_publish.check.html import shown
from fbss_publish.check.html.contrast import Measured, measured, samples
from fbss_publish.check.html.name import Names
from fbss_publish.check.html.style import Look, Styles
from fbss_publish.check.html.tree import Element, Tree

if TYPE_CHECKING:
    from bs4 import BeautifulSoup


class View:
    """A page as a browser has it at rest."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self.soup = soup
        self._looks: dict[Look, Styles] = {}

    @cached_property
    def tree(self) -> Tree:
        """The elements."""
        return Tree(self.soup)

    @cached_property
    def styles(self) -> Styles:
        """The page's own style sheets."""
        return Styles(self.tree)

    def styled(self, look: Look) -> Styles:
        """Give the page's style sheets in another look."""
        if look not in self._looks:
            self._looks[look] = Styles(self.tree, look)
        return self._looks[look]

    @cached_property
    def samples(self) -> tuple[Element, ...]:
        """One of all elements with text that are built alike."""
        return tuple(samples(self))

    @cached_property
    def contrasts(self) -> tuple[Measured, ...]:
        """The contrast of each piece of text, on a plain screen."""
        return tuple(measured(self, self.styles))

    @cached_property
    def names(self) -> Names:
        """The accessible names."""
        return Names(self.tree, self.styles)

    @cached_property
    def root(self) -> Element | None:
        """The `html` element; None for a fragment."""
        return self.tree.first("html")

    @property
    def all(self) -> list[Element]:
        """All elements in document order."""
        return self.tree.all

    @cached_property
    def exposed(self) -> list[Element]:
        """The elements that assistive technology is told of."""
        return [element for element in self.all if shown.exposed(element, self.styles)]

    @cached_property
    def roles(self) -> dict[str, list[Element]]:
        """The exposed elements by their role."""
        found: dict[str, list[Element]] = {}
        for element in self.exposed:
            found.setdefault(self.role(element), []).append(element)
        return found

    def role(self, element: Element) -> str:
        """Give the role of an element, '' for none."""
        return roles.role(element, self.styles)

    def with_role(self, *names: str) -> list[Element]:
        """Give the exposed elements of these roles in document order."""
        found = [element for name in names for element in self.roles.get(name, ())]
        return sorted(found, key=lambda element: element.number)

    def name(self, element: Element) -> str:
        """Give the accessible name of an element, '' for none."""
        return self.names.of(element)

    def exposed_one(self, element: Element) -> bool:
        """Say whether assistive technology is told of an element."""
        return shown.exposed(element, self.styles)

    def visible(self, element: Element) -> bool:
        """Say whether an element is rendered and not hidden."""
        return shown.visible(element, self.styles)

    def seen(self, element: Element) -> bool:
        """Say whether an eye can see an element."""
        return shown.seen(element, self.styles)

    def focusable(self, element: Element) -> bool:
        """Say whether an element can have the focus."""
        return shown.focusable(element, self.styles)

    def tabbable(self, element: Element) -> bool:
        """Say whether the Tab key stops at an element."""
        return shown.tabbable(element, self.styles)


def language_at(element: Element | None) -> str:
    """Give the nearest `lang`, '' where none is set."""
    while element is not None:
        if element.has("lang"):
            return element.get("lang").strip()
        element = element.parent
    return ""


def excerpt(element: Element) -> str:
    """Give the start tag of an element, cut short, for a person who looks for it."""
    pairs = "".join(f' {key}="{_short(value)}"' for key, value in element.attrs.items())
    return f"<{element.name}{pairs[:100]}>"


def _short(value: str) -> str:
    return value if len(value) <= 40 else f"{value[:39]}…"

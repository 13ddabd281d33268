"""Which characters of a page are set in which weight: its fonts hold these and no others."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser

from fbss_publish.source.vocabulary import VOID

REGULAR, BOLD = 400, 700

# What the theme sets in bold; where it is unsure, a character is in both weights.
_BOLD = frozenset("b caption dfn dt em h1 h2 h3 h4 h5 h6 strong summary th".split())
_BOLD_CLASSES = frozenset({"downloads", "draft-title", "own", "state-draft", "state-label"})
_SILENT = frozenset({"script", "style", "title"})
_THEME = "./ \xa0"
"""What the style sheet writes by itself: list numbers, and the line between breadcrumbs."""
_SHOWN = ("data-label",)
"""Attributes that the style sheet shows, in bold."""


@dataclass(frozen=True, slots=True)
class PageText:
    """The characters of a page by weight."""

    regular: frozenset[str]
    bold: frozenset[str]

    def of(self, weight: int) -> frozenset[str]:
        """Give the characters of a weight."""
        return self.bold if weight == BOLD else self.regular


def page_text(html: str, digits: str) -> PageText:
    """Read the visible characters of a page. `digits` number the items of its lists."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    own = {*digits, *_THEME}
    return PageText(
        regular=frozenset(_visible(reader.found[REGULAR]) | own),
        bold=frozenset(_visible(reader.found[BOLD]) | own),
    )


def joined(texts: Iterable[PageText]) -> PageText:
    """Give the characters of several pages."""
    together = tuple(texts)
    return PageText(
        regular=frozenset().union(*(text.regular for text in together)),
        bold=frozenset().union(*(text.bold for text in together)),
    )


def _visible(characters: set[str]) -> set[str]:
    return {character for character in characters if character >= " "}


@dataclass
class _Open:
    name: str
    weights: tuple[int, ...]
    silent: bool


@dataclass
class _Reader(HTMLParser):
    found: dict[int, set[str]] = field(default_factory=lambda: {REGULAR: set(), BOLD: set()})
    stack: list[_Open] = field(default_factory=lambda: [_Open("", (REGULAR,), silent=False)])

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        for name in _SHOWN:
            self.found[BOLD].update(values.get(name, ""))
        if tag in VOID:
            return
        above = self.stack[-1]
        silent = above.silent or (tag in _SILENT) or tag == "desc"
        weights = (BOLD,) if _is_bold(tag, values) else above.weights
        if "aria-current" in values:
            weights = (REGULAR, BOLD)  # bold among languages, regular among breadcrumbs
        self.stack.append(_Open(tag, weights, silent))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass over an element without content."""

    def handle_endtag(self, tag: str) -> None:
        names = [element.name for element in self.stack]
        if tag in names[1:]:
            del self.stack[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if not self.stack[-1].silent:
            for weight in self.stack[-1].weights:
                self.found[weight].update(data)


def _is_bold(tag: str, values: dict[str, str]) -> bool:
    return (
        tag in _BOLD
        or bool(_BOLD_CLASSES.intersection(values.get("class", "").split()))
        or values.get("font-weight") in ("bold", "600", "700")
    )

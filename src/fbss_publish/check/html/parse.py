"""Reads a page as a browser does where html.parser by itself does not.

html.parser knows no implied end tags: in `<li>one<li>two` the second item would be inside the
first. And of an attribute that stands twice, a browser keeps the first (HTML Living Standard,
13.1.2.4 and 13.2.5.33).
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning
from bs4.builder._htmlparser import HTMLParserTreeBuilder

if TYPE_CHECKING:
    from bs4 import Tag

_BLOCKS = (
    "address article aside blockquote center details dialog dir div dl fieldset figcaption figure "
    "footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul"
).split()
_SCOPE = frozenset("table td th caption html template object svg math button body".split())
_LISTS = frozenset("ul ol menu dir table td th html template body".split())

_IMPLIED: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    **{name: (frozenset({"p"}), _SCOPE) for name in _BLOCKS},
    "li": (frozenset({"li"}), _LISTS),
    "dt": (frozenset({"dt", "dd"}), _LISTS | {"dl"}),
    "dd": (frozenset({"dt", "dd"}), _LISTS | {"dl"}),
    "option": (frozenset({"option"}), frozenset({"select", "datalist", "optgroup"})),
    "optgroup": (frozenset({"option", "optgroup"}), frozenset({"select"})),
    "tr": (frozenset({"tr", "caption", "colgroup"}), frozenset({"table", "template"})),
    "td": (frozenset({"td", "th"}), frozenset({"tr", "table", "template"})),
    "th": (frozenset({"td", "th"}), frozenset({"tr", "table", "template"})),
    **{
        name: (
            frozenset({"thead", "tbody", "tfoot", "caption", "colgroup"}),
            frozenset({"table", "template"}),
        )
        for name in ("thead", "tbody", "tfoot")
    },
    "body": (frozenset({"head"}), frozenset({"html"})),
}
"""For a start tag: the elements that it closes, and those that it does not look beyond."""


class ParsedPage(BeautifulSoup):
    """A page whose implied end tags are there, and what its text had twice."""

    repeated: list[str]

    def handle_starttag(self, name: str, *args: Any, **kwargs: Any) -> Tag | None:
        """Close what the start tag implies to be closed, then open the element."""
        if name in _IMPLIED:
            self._close_implied(*_IMPLIED[name])
        opened: Tag | None = super().handle_starttag(name, *args, **kwargs)
        return opened

    def _close_implied(self, closes: frozenset[str], barriers: frozenset[str]) -> None:
        node: Any = self.currentTag
        closed: list[str] = []
        while node is not None and node.name not in barriers:
            if node.name in closes:
                closed.append(node.name)
            elif closed:
                break
            node = node.parent
        for name in closed:
            self.endData()
            self._popToTag(name)  # type: ignore[misc]


def parse(html: str) -> ParsedPage:
    """Read a page. Attributes are plain texts; the first of two of one name counts."""
    repeated: list[str] = []

    def keep_first(attributes: dict[str, Any], name: str, value: Any) -> None:  # noqa: ARG001
        repeated.append(name)

    builder = HTMLParserTreeBuilder(multi_valued_attributes=None, on_duplicate_attribute=keep_first)
    with warnings.catch_warnings():
        # XHTML, and a text that looks like a file's name, are read as browsers read them.
        warnings.simplefilter("ignore", category=XMLParsedAsHTMLWarning)
        warnings.simplefilter("ignore", category=MarkupResemblesLocatorWarning)
        page = ParsedPage(html, builder=builder)
    page.repeated = repeated
    return page

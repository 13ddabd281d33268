"""Tables on a small screen: each row becomes a block, and each cell says its column's heading.

The element stays a table: HTML forbids to repeat the roles of its parts, and browsers keep them
whatever the layout (the tests in the browser look). A table whose headings span columns stays
as it is and scrolls by itself.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bs4 import Tag

_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)


def tables_for_screens(content: str) -> str:
    """Give the content of a page with its tables prepared for small screens."""
    count = iter(range(1, content.count("<table") + 1))
    return _TABLE.sub(lambda found: _prepared(found[0], next(count)), content)


def _prepared(html: str, number: int) -> str:
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(html, "html.parser")
    table = soup.table
    if table is None or len(soup.find_all("table")) != 1:
        return html
    headings = _headings(table)
    if headings is None:
        return _scrolling(table, html, number)
    names = (*table.get_attribute_list("class"), "stacks")
    table["class"] = " ".join(name for name in names if name)
    for row in _body_rows(table):
        for cell, heading in zip(_cells(row), headings, strict=True):
            if cell.name == "td" and heading:
                cell["data-label"] = heading
    return _written(table)


def _headings(table: Tag) -> list[str] | None:
    """Give the headings of the columns, or None where the table is no plain grid with them."""
    rows = table.thead.find_all("tr") if table.thead else []
    spans = table.find(["th", "td"], colspan=True) or table.find(["th", "td"], rowspan=True)
    if len(rows) != 1 or spans:
        return None
    cells = _cells(rows[0])
    if any(len(_cells(row)) != len(cells) for row in _body_rows(table)):
        return None
    return [" ".join(cell.get_text().split()) for cell in cells]


def _body_rows(table: Tag) -> list[Tag]:
    return [row for row in table.find_all("tr") if row.find_parent("thead") is None]


def _cells(row: Tag) -> list[Tag]:
    return row.find_all(["th", "td"], recursive=False)


def _scrolling(table: Tag, html: str, number: int) -> str:
    """Put a table into a region that the keyboard can scroll."""
    caption = table.caption
    if caption is None:
        return f'<div class="scrolls" role="group" tabindex="0">{html}</div>'
    caption["id"] = caption.get("id") or f"table-{number}-caption"
    name = f'role="region" aria-labelledby="{caption["id"]}"'
    return f'<div class="scrolls" {name} tabindex="0">{_written(table)}</div>'


def _written(table: Tag) -> str:
    from bs4.dammit import EntitySubstitution
    from bs4.formatter import HTMLFormatter

    def escaped(text: str) -> str:
        return str(EntitySubstitution.substitute_xml(text)).replace("\xa0", "&nbsp;")

    class InOrder(HTMLFormatter):
        """Attributes in the order of the source."""

        def attributes(self, tag: Tag) -> list[tuple[str, str]]:
            return list(tag.attrs.items())

    written: str = table.decode(formatter=InOrder(escaped, void_element_close_prefix=""))
    return written

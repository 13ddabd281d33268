"""Large print: drawings as wide as the page with a key, and tables turned into narrow ones.

Nothing is smaller than the text itself (18 points), so a table of more than two columns would
have room for a few letters a line. Each of its rows becomes a table of two columns: the heading
of the column, and the cell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from fbss_publish.domain.locale import Locale
from fbss_publish.render.figures import figures_with_keys

if TYPE_CHECKING:
    from bs4 import Tag

COLUMNS = 2
"""The most columns that have room side by side."""

_TABLE = re.compile(r"<table\b.*?</table>", re.DOTALL)


def for_large_print(content: str, locale: Locale) -> str:
    """Give the content of a page with figures and tables prepared for large print."""
    return with_narrow_tables(figures_with_keys(content, locale))


def with_narrow_tables(content: str) -> str:
    """Give the content with a table of two columns for each row of a wider one."""
    return _TABLE.sub(lambda found: _narrow(found[0]), content)


def _narrow(html: str) -> str:
    """Give a table row by row, or as it is where it is narrow or not a plain grid."""
    from bs4 import BeautifulSoup

    table = BeautifulSoup(html, "html.parser").table
    if table is None or table.find("table"):
        return html
    rows = [row.find_all(["th", "td"], recursive=False) for row in table.find_all("tr")]
    plain = not table.find(["th", "td"], colspan=True) and not table.find(rowspan=True)
    headed = bool(rows) and all(cell.name == "th" for cell in rows[0])
    even = len({len(row) for row in rows}) == 1
    if not (plain and headed and even) or len(rows[0]) <= COLUMNS:
        return html
    parts = [_row_table(rows[0], row, table) for row in rows[1:]]
    name = f' id="{table["id"]}"' if table.get("id") else ""
    caption = f"<p{_marks(table.caption, 'caption')}>{_inner(table.caption)}</p>"
    return f"<div{name}>{caption if table.caption else ''}{''.join(parts)}</div>"


def _row_table(heads: Sequence[Tag], cells: Sequence[Tag], table: Tag) -> str:
    classes = " ".join(name for name in table.get_attribute_list("class") if name)
    own = f' class="{classes}"' if classes else ""
    caption, pairs = "", list(zip(heads, cells, strict=True))
    if cells[0].name == "th":
        caption = f"<caption{_marks(cells[0])}>{_inner(cells[0])}</caption>"
        pairs = pairs[1:]
    lines = (
        f'<tr><th scope="row"{_marks(head)}>{_inner(head)}</th>'
        f"<td{_marks(cell)}>{_inner(cell)}</td></tr>"
        for head, cell in pairs
    )
    return f"<table{own}>{caption}<tbody>{''.join(lines)}</tbody></table>"


def _inner(element: Tag | None) -> str:
    return element.decode_contents() if element else ""


def _marks(element: Tag | None, name: str = "") -> str:
    """Give the language of a cell, and a class where it is wanted."""
    kept = [f' class="{name}"'] if name else []
    for mark in ("lang", "dir"):
        if element is not None and (value := element.get(mark)):
            kept.append(f' {mark}="{value}"')
    return "".join(kept)

"""Tagged tables: rows, cells and what they span."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.pdf.model import Node

_WIDEST = 1_000
PARTS = ("THead", "TBody", "TFoot")


def rows_of(table: Node) -> list[Node]:
    """Give the rows of a table, those of tables within it left out."""
    return list(_rows(table))


def _rows(node: Node) -> Iterator[Node]:
    for kid in node.kids:
        if isinstance(kid, Node):
            if kid.kind == "TR":
                yield kid
            elif kid.kind != "Table":
                yield from _rows(kid)


def cells_of(row: Node) -> list[Node]:
    """Give the cells of a row."""
    return [kid for kid in row.kids if isinstance(kid, Node) and kid.kind in ("TH", "TD")]


def span(cell: Node, name: str) -> int:
    """Give how many rows (RowSpan) or columns (ColSpan) a cell takes."""
    value = cell.attributes.get(name)
    return max(1, min(value, _WIDEST)) if isinstance(value, int) else 1


def widths(table: Node) -> list[int]:
    """Give how many columns each row has, cells that reach down from above included."""
    reach: dict[int, int] = {}
    found = []
    for row in rows_of(table):
        below: dict[int, int] = {column: left - 1 for column, left in reach.items() if left > 1}
        width = len(reach)
        column = 0
        for cell in cells_of(row):
            for _ in range(span(cell, "ColSpan")):
                while column in reach:
                    column += 1
                if (rows := span(cell, "RowSpan")) > 1:
                    below[column] = rows - 1
                column, width = column + 1, width + 1
        found.append(width)
        reach = {column: left for column, left in below.items() if left > 0}
    return found


def names_of(cell: Node) -> list[str]:
    """Give the ids of the headers that a cell names (Headers)."""
    value = cell.attributes.get("Headers")
    listed = value if isinstance(value, tuple) else (value,) if value else ()
    return [str(name) for name in listed if name]

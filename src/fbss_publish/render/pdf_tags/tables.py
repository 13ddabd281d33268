"""Which headers a cell has (HTML, 4.9.12): scope, spans, and the names of the header cells."""

from __future__ import annotations

from dataclasses import dataclass

from fbss_publish.render.pdf_tags.model import Node

_MOST = 1000
"""HTML's limit for `colspan`."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell on the grid: its place, and how far it reaches."""

    node: Node
    row: int
    column: int
    rows: int
    columns: int

    def beside(self, other: _Cell) -> bool:
        """Say whether two cells share a row."""
        return self.row < other.row + other.rows and other.row < self.row + self.rows

    def under(self, other: _Cell) -> bool:
        """Say whether two cells share a column."""
        return self.column < other.column + other.columns and (
            other.column < self.column + self.columns
        )


def describe_table(table: Node, prefix: str) -> None:
    """Write spans, scopes, header names and headers into the cells; blank cells fill short rows."""
    cells = _grid(table)
    headers = [cell for cell in cells if cell.node.role == "TH"]
    scopes = {id(cell.node): _scope(cell, cells) for cell in headers}
    known = {}
    for number, cell in enumerate(headers):
        cell.node.id = f"{prefix}-{number}"
        if cell.node.element is not None and (name := cell.node.element.get("id")):
            known[name] = cell.node.id
    for cell in cells:
        attributes = cell.node.attributes.setdefault("Table", {})
        if cell.columns > 1:
            attributes["ColSpan"] = cell.columns
        if cell.rows > 1:
            attributes["RowSpan"] = cell.rows
        if cell.node.role == "TH":
            attributes["Scope"] = f"/{scopes[id(cell.node)]}"
        names = _named(cell, known) or _headers(cell, headers, scopes)
        if names:
            attributes["Headers"] = names


def _grid(table: Node) -> list[_Cell]:
    cells: list[_Cell] = []
    rows: list[Node] = []
    ends: list[int] = []
    for kid in table.nodes():
        group = list(kid.nodes()) if kid.role in ("THead", "TBody", "TFoot") else [kid]
        if kid.role == "Caption":
            continue
        rows += group
        # A cell does not reach beyond its group of rows; rows without a group are one.
        ends += [len(rows)] * len(group)
    if all(kid.role in ("TR", "Caption") for kid in table.nodes()):
        ends = [len(rows)] * len(rows)
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        column = 0
        for node in row.nodes():
            while (number, column) in taken:
                column += 1
            columns, tall = _span(node, "colspan"), _span(node, "rowspan")
            tall = max(1, min(tall or _MOST, ends[number] - number))
            wide = _free(taken, number, column, max(1, columns))
            cell = _Cell(node, number, column, tall, wide)
            cells.append(cell)
            taken |= {
                (number + y, column + x) for y in range(cell.rows) for x in range(cell.columns)
            }
            column += cell.columns
    return _filled(cells, rows, taken)


def _free(taken: set[tuple[int, int]], row: int, column: int, wanted: int) -> int:
    """Give how many columns a cell can take before one that reaches down from above."""
    return next((n for n in range(1, wanted) if (row, column + n) in taken), wanted)


def _filled(cells: list[_Cell], rows: list[Node], taken: set[tuple[int, int]]) -> list[_Cell]:
    """Put blank cells at the end of short rows: each row has as many columns (7.5)."""
    width = max((column for _, column in taken), default=-1) + 1
    for number, row in enumerate(rows):
        for column in range(width):
            if (number, column) not in taken:
                blank = Node(role="TD", block=True)
                row.kids.append(blank)
                cells.append(_Cell(blank, number, column, 1, 1))
    return cells


def _span(node: Node, name: str) -> int:
    value = node.element.get(name, "1") if node.element is not None else "1"
    return min(int(value), _MOST) if value.strip().isdecimal() else 1


def _scope(cell: _Cell, cells: list[_Cell]) -> str:
    """Give the direction of a header: as declared, else by the data beside and under it."""
    element = cell.node.element
    declared = (element.get("scope") or "").lower() if element is not None else ""
    if declared in ("row", "rowgroup"):
        return "Row"
    if declared in ("col", "colgroup"):
        return "Column"
    data = [other for other in cells if other.node.role == "TD"]
    if not any(other.beside(cell) for other in data):
        return "Column"
    before = (other for other in cells if other.beside(cell) and other.column < cell.column)
    row = not any(other.under(cell) for other in data) or all(o.node.role == "TH" for o in before)
    return "Row" if row else "Column"


def _named(cell: _Cell, known: dict[str, str]) -> list[str]:
    given = cell.node.element.get("headers") or "" if cell.node.element is not None else ""
    return [known[name] for name in given.split() if name in known]


def _headers(cell: _Cell, headers: list[_Cell], scopes: dict[int, str]) -> list[str]:
    if cell.node.role != "TD":
        return []
    return [
        header.node.id
        for header in headers
        if (header.beside(cell) and header.column < cell.column
            if scopes[id(header.node)] == "Row"
            else header.under(cell) and header.row < cell.row)
    ]  # fmt: skip

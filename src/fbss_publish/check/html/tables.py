"""Tables as grids: which cell is where, and which headers belong to it.

The grid is formed as the HTML Living Standard has it (4.9.12), and so are the headers of a cell
(4.9.12.2), except that one header does not hide another. Tables made of roles count as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from fbss_publish.check.html.tree import Element

if TYPE_CHECKING:
    from fbss_publish.check.html.view import View

HEADERS = ("columnheader", "rowheader")
_CELLS = ("cell", "gridcell", *HEADERS)
_TABLES = ("table", "grid", "treegrid")
_WIDEST, _LARGEST = 1000, 100_000
"""Columns of a cell, and places of a grid: what HTML allows, and what is still looked at."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, and the rows and columns that it takes."""

    element: Element
    rows: range
    columns: range
    header: bool

    def over(self, other: Cell) -> bool:
        """Say whether this stands above another cell, in one of its columns."""
        return self.rows.start < other.rows.start and _meet(self.columns, other.columns)

    def beside(self, other: Cell) -> bool:
        """Say whether this stands before another cell, in one of its rows."""
        return self.columns.start < other.columns.start and _meet(self.rows, other.rows)


def _meet(one: range, other: range) -> bool:
    return one.start < other.stop and other.start < one.stop


@dataclass(frozen=True)
class Grid:
    """A table: its cells, and for each row how many columns are filled."""

    table: Element
    cells: tuple[Cell, ...]
    widths: tuple[int, ...]

    @property
    def ragged(self) -> bool:
        """Say whether rows are of different lengths."""
        return len(set(self.widths)) > 1

    def at(self, element: Element) -> Cell | None:
        """Give the place of a cell."""
        return next((cell for cell in self.cells if cell.element is element), None)

    def heads(self, header: Cell, cell: Cell) -> bool:
        """Say whether a header belongs to a cell."""
        if cell is header:
            return False
        if cell.element.has("headers"):
            return header.element.get("id") in cell.element.get("headers").split()
        kind = self._direction(header)
        if kind in ("column", "both") and header.over(cell):
            return True
        if kind in ("row", "both") and header.beside(cell):
            return True
        return kind == "group" and _same_group(header.element, cell.element)

    def _direction(self, header: Cell) -> str:
        scope = header.element.get("scope").strip().lower()
        if scope in ("col", "row"):
            return "column" if scope == "col" else "row"
        if scope == "colgroup":
            return "column"
        if scope == "rowgroup":
            return "group"
        return self._automatic(header)

    def idle(self, header: Cell) -> bool:
        """Say whether a header belongs to no cell at all."""
        if header.element.get("id") in self._named:
            return False
        kind = self._direction(header)
        if kind == "group":
            others = (cell for cell in self.cells if cell is not header)
            return not any(_same_group(header.element, cell.element) for cell in others)
        below = any(self._lowest.get(x, -1) > header.rows.start for x in header.columns)
        after = any(self._last.get(y, -1) > header.columns.start for y in header.rows)
        return not ((kind in ("column", "both") and below) or (kind in ("row", "both") and after))

    @cached_property
    def _named(self) -> frozenset[str]:
        """The ids that cells name as their headers."""
        return frozenset(
            name
            for cell in self.cells
            for name in cell.element.get("headers").split()
            if name != cell.element.get("id")
        )

    @cached_property
    def _lowest(self) -> dict[int, int]:
        """For each column, the lowest row in which a cell starts that looks for its headers."""
        found: dict[int, int] = {}
        for cell in self.cells:
            if not cell.element.has("headers"):
                for x in cell.columns:
                    found[x] = max(found.get(x, -1), cell.rows.start)
        return found

    @cached_property
    def _last(self) -> dict[int, int]:
        """For each row, the last column in which a cell starts that looks for its headers."""
        found: dict[int, int] = {}
        for cell in self.cells:
            if not cell.element.has("headers"):
                for y in cell.rows:
                    found[y] = max(found.get(y, -1), cell.columns.start)
        return found

    @cached_property
    def _data(self) -> tuple[frozenset[int], frozenset[int]]:
        """The rows and the columns with data. An empty corner is none, nor is an empty diary."""
        data = [cell for cell in self.cells if not cell.header and cell.element.text()]
        rows = frozenset(y for cell in data for y in cell.rows)
        return rows, frozenset(x for cell in data for x in cell.columns)

    def _automatic(self, header: Cell) -> str:
        said = header.element.get("role").strip().lower()
        if said in HEADERS:
            return "column" if said == "columnheader" else "row"
        rows, columns = self._data
        column, row = rows.isdisjoint(header.rows), columns.isdisjoint(header.columns)
        if column and row:
            return "both"
        return "column" if column else "row" if row else ""


def _same_group(header: Element, cell: Element) -> bool:
    group = header.closest("tbody", "thead", "tfoot")
    return group is not None and group is cell.closest("tbody", "thead", "tfoot")


def grids(view: View) -> Iterator[Grid]:
    """Give the tables of a page that assistive technology is told of."""
    for table in view.with_role(*_TABLES):
        rows = list(_rows(view, table, table))
        yield _grid(view, table, rows)


def _rows(view: View, table: Element, within: Element) -> Iterator[Element]:
    if any(child.name in ("td", "th") for child in within.elements):
        yield within  # A row without its tag, which a browser puts in.
        return
    for child in within.elements:
        if view.role(child) in _TABLES or not view.visible(child):
            continue
        if child.name == "tr" or view.role(child) == "row":
            yield child
        elif child.name != "caption":
            yield from _rows(view, table, child)


def _grid(view: View, table: Element, rows: list[Element]) -> Grid:
    taken: set[tuple[int, int]] = set()
    cells: list[Cell] = []
    for y, row in enumerate(rows if len(rows) < _WIDEST else ()):
        x = 0
        for element in _row_cells(view, row):
            while (y, x) in taken:
                x += 1
            wide = _span(element, "colspan", 1)
            high = min(_span(element, "rowspan", len(rows) - y), len(rows) - y)
            if len(taken) + high * wide > _LARGEST:
                return Grid(table, (), ())
            taken |= {(y + j, x + i) for j in range(high) for i in range(wide)}
            header = view.role(element) in HEADERS
            cells.append(Cell(element, range(y, y + high), range(x, x + wide), header))
            x += wide
    widths = tuple(sum((y, x) in taken for x in range(_width(taken))) for y in range(len(rows)))
    return Grid(table, tuple(cells), widths)


def _width(taken: set[tuple[int, int]]) -> int:
    return max((x for _, x in taken), default=-1) + 1


def _row_cells(view: View, row: Element) -> Iterator[Element]:
    for child in row.elements:
        if child.name in ("td", "th") or view.role(child) in _CELLS:
            yield child


def _span(element: Element, name: str, rest: int) -> int:
    said = (element.get(name) or element.get(f"aria-{name}")).strip()
    if not said.isdigit():
        return 1
    number = int(said)
    return min(number, _WIDEST) if number else max(rest, 1)

"""The tables of a sheet are those of its page, cell by cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fbss_publish.check.pdf.model import Node
from fbss_publish.check.pdf.where import place
from fbss_publish.check.rule import Problem, Rule
from fbss_publish.check.semantic.compare import RoundTrip
from fbss_publish.check.semantic.model import Cell, Table
from fbss_publish.check.semantic.norm import alike, bare, shown
from fbss_publish.check.semantic.parts import rows
from fbss_publish.domain.finding import Severity

Grid = tuple[tuple[Cell, ...], ...]


def check(trip: RoundTrip) -> Iterator[Problem]:
    """Report lost tables, rows and cells, cells that changed, and headers that are none."""
    rest = [(node, rows(node)) for node in trip.pdf.nodes("Table")]
    for table in trip.page.tables:
        best = max(rest, key=lambda one: _shared(table, one[1]), default=None)
        if best is None or not (_shared(table, best[1]) or _blank(table)):
            if not table.optional:
                yield Problem(f"The table “{_name(table)}” is not tagged as one in the sheet.")
            continue
        rest.remove(best)
        yield from _different(table, *best)


def _texts(grid: Grid) -> set[str]:
    return {bare(cell.text) for row in grid for cell in row} - {""}


def _shared(table: Table, grid: Grid) -> int:
    return len(_texts(table.rows) & _texts(grid))


def _blank(table: Table) -> bool:
    return not _texts(table.rows)


def _name(table: Table) -> str:
    return shown(next((cell.text for row in table.rows for cell in row if cell.text), ""), 40)


def _different(table: Table, node: Node, grid: Grid) -> Iterator[Problem]:
    named = f"The table “{_name(table)}”"
    grid = _without_repeats(table, grid)
    if len(grid) != len(table.rows):
        yield Problem(
            f"{named} has {len(table.rows)} rows in the page and {len(grid)} in the sheet's tags.",
            element=place(node),
        )
        return
    for number, (wanted, found) in enumerate(zip(table.rows, grid, strict=True), start=1):
        if problem := _row(wanted, found):
            yield Problem(f"{named}, row {number}: {problem}.", element=place(node))


def _without_repeats(table: Table, grid: Grid) -> Grid:
    """Leave out the head that is drawn again on the next page."""
    head = grid[:1]
    more = len(grid) - len(table.rows)
    return grid[:1] + tuple(row for row in grid[1:] if (row,) != head) if more > 0 else grid


def _row(wanted: Sequence[Cell], found: Sequence[Cell]) -> str:
    while len(found) > len(wanted) and not found[-1].text:
        found = found[:-1]  # a short row is filled up
    if len(wanted) != len(found):
        return f"the page has {len(wanted)} cells, the sheet's tags have {len(found)}"
    return next(filter(None, map(_cell, wanted, found)), "")


def _cell(cell: Cell, tagged: Cell) -> str:
    if not alike(bare(cell.text), tagged.text):
        return f"the cell “{shown(cell.text, 40)}” is “{shown(tagged.text, 40)}” in the tags"
    if cell.header != tagged.header:
        kinds = ("a header", "no header") if cell.header else ("no header", "a header")
        return f"“{shown(cell.text, 40)}” is {kinds[0]} in the page and {kinds[1]} in the tags"
    if cell.header and cell.scope and tagged.scope not in ("", "Both", cell.scope):
        return f"“{shown(cell.text, 40)}” is the header of a {cell.scope.lower()} in the page only"
    if (cell.rows, cell.columns) != (tagged.rows, tagged.columns):
        return (f"“{shown(cell.text, 40)}” spans {cell.rows} × {cell.columns} in the page and "
                f"{tagged.rows} × {tagged.columns} in the tags")  # fmt: skip
    return ""


RULE = Rule(
    code="same-tables",
    severity=Severity.ERROR,
    title="The sheet has the tables of the page",
    mend="Make the sheet again with the tables of the page.",
    check=check,
)

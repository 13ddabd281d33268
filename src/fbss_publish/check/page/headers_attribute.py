"""Cells that name their headers name cells of their table."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.tables import grids
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report `headers` that name the cell itself, or nothing that is a cell of the same table."""
    view = page.view
    if not view.tree.having("headers"):
        return
    for grid in grids(view):
        if grid.table.name != "table" or not view.seen(grid.table):
            continue
        cells = {cell.element.get("id") for cell in grid.cells}
        for cell in grid.cells:
            for name in cell.element.get("headers").split():
                if name not in cells or name == cell.element.get("id"):
                    yield found(
                        cell.element,
                        f"headers names “{name}”, which is no header cell of this table. "
                        "Correct it, or use scope on the header cells.",
                    )


RULE = Rule(
    code="headers-attribute",
    severity=Severity.ERROR,
    title="Cells name headers of their own table",
    mend="Correct the ids in “headers”, or use “scope” on the header cells.",
    check=check,
    criterion=("1.3.1",),
    act=("a25f45",),
)

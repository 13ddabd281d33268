"""Every row of a table has a cell in every column."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.tables import grids
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a table whose rows are of different lengths: a value may be under a wrong header."""
    for grid in grids(page.view):
        if grid.ragged:
            yield found(
                grid.table,
                f"The rows have between {min(grid.widths)} and {max(grid.widths)} columns. "
                "Give every row a cell for each column, empty ones too.",
                page.promised(Severity.ERROR),
            )


RULE = Rule(
    code="ragged-table",
    severity=Severity.ERROR,
    title="Rows of a table are equally long",
    mend="Give every row a cell for each column, empty ones too.",
    check=check,
    criterion=("1.3.1",),
)

"""Header cells have words."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.tables import grids
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report header cells without a name: what they head is read without its meaning."""
    view = page.view
    for grid in grids(view):
        for cell in grid.cells:
            if cell.header and view.exposed_one(cell.element) and not view.name(cell.element):
                yield found(
                    cell.element,
                    "The header cell is empty. Say what it heads, or make it <td>.",
                    page.promised(Severity.ERROR),
                )


RULE = Rule(
    code="empty-header-cell",
    severity=Severity.ERROR,
    title="Header cells have words",
    mend="Say in the cell what it heads; make an empty corner a “td”.",
    check=check,
    criterion=("1.3.1",),
)

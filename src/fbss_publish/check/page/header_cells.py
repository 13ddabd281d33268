"""Header cells head something."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.html.tables import grids
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report header cells that no other cell of their table belongs to."""
    view = page.view
    for grid in grids(view):
        for header in grid.cells:
            element = header.element
            if not header.header or not view.exposed_one(element) or not view.seen(element):
                continue
            if grid.idle(header):
                yield found(
                    element,
                    f"The header cell “{shown_text(element.text())}” heads no other cell. "
                    "Correct scope or headers, or make it <td>.",
                )


RULE = Rule(
    code="header-cell",
    severity=Severity.ERROR,
    title="Header cells head other cells",
    mend="Give every row all its cells, or correct “scope” and “headers”.",
    check=check,
    criterion=("1.3.1",),
    act=("d0f69e",),
)

"""Tables have a caption, and header cells that say what they head."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.check.text.elements import (
    accessible_name,
    attribute,
    elements,
    first,
    hidden,
    place,
    words,
)
from fbss_publish.domain.finding import Severity

if TYPE_CHECKING:
    from bs4 import Tag

_SCOPES = frozenset({"row", "col", "rowgroup", "colgroup"})


def check(page: PageSubject) -> Iterator[Problem]:
    """Report tables without header cells or a name, and header cells without `scope`."""
    for table in elements(page.soup, "table"):
        if hidden(table) or attribute(table, "role") in ("presentation", "none"):
            continue
        yield from (_weighed(page, problem) for problem in _headers(table))
        caption = first(table, "caption")
        named = table.has_attr("aria-label") or table.has_attr("aria-labelledby")
        if not (caption and words(caption)) and not (named and accessible_name(table, page.soup)):
            yield Problem(
                "The table has no caption. Say in <caption> what it shows.",
                element=place(table),
                severity=page.promised(Severity.WARNING),
            )


def _weighed(page: PageSubject, problem: Problem) -> Problem:
    return replace(problem, severity=page.promised(Severity.ERROR))


def _headers(table: Tag) -> Iterator[Problem]:
    headers = [cell for cell in elements(table, "th") if cell.find_parent("table") is table]
    if not headers and table.find("td"):
        yield Problem(
            "The table has no header cells. Make the cells that name rows or columns <th>.",
            element=place(table),
        )
    for cell in headers:
        scope = attribute(cell, "scope").lower()
        if scope not in _SCOPES:
            yield Problem(
                f"The header cell “{words(cell)}” does not say what it heads. "
                "Add scope=“col” or scope=“row”.",
                element=place(cell),
            )


RULE = Rule(
    code="table-headers",
    severity=Severity.ERROR,
    title="Tables have headers and a caption",
    mend="Give the table a caption, and header cells with “scope”.",
    check=check,
    criterion=("1.3.1",),
)

"""Controls do not stand in controls."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.aria import aria
from fbss_publish.check.html.found import found
from fbss_publish.check.html.tree import Element
from fbss_publish.check.html.view import View
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report what takes the focus inside a role whose content is not exposed, as in a button."""
    view = page.view
    if not any(aria().role(role).leaf for role in view.roles):
        return
    for inner in view.all:
        if view.tabbable(inner) and (outer := _around(view, inner)):
            yield found(
                inner,
                f"This takes the focus inside the role “{view.role(outer)}”, where assistive "
                "technology does not find it. Put it beside.",
            )


def _around(view: View, inner: Element) -> Element | None:
    """Give the nearest element around whose content is not exposed."""
    for holder in inner.above():
        if aria().role(view.role(holder)).leaf and view.exposed_one(holder):
            return holder
    return None


RULE = Rule(
    code="nested-control",
    severity=Severity.ERROR,
    title="Controls do not stand in controls",
    mend="Put the controls beside each other.",
    check=check,
    criterion=("4.1.2",),
    act=("307n5z",),
)

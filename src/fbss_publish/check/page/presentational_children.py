"""Controls do not stand in controls."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.aria import aria
from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report what takes the focus inside a role whose content is not exposed, as in a button."""
    view = page.view
    for element in view.exposed:
        role = view.role(element)
        if not aria().role(role).leaf:
            continue
        for inner in element.within():
            if view.tabbable(inner):
                yield found(
                    inner, f"This takes the focus inside the role “{role}”, where assistive "
                    "technology does not find it. Put it beside.",
                )  # fmt: skip


RULE = Rule(
    code="nested-control",
    severity=Severity.ERROR,
    title="Controls do not stand in controls",
    check=check,
    criterion=("4.1.2",),
    act=("307n5z",),
)

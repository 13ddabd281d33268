"""Items of a menu have a name."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report elements with the role `menuitem` without an accessible name."""
    view = page.view
    for element in view.with_role("menuitem"):
        if not view.name(element):
            yield found(element, "The menu item has no name. Write in it what it does.")


RULE = Rule(
    code="menu-item-name",
    severity=Severity.ERROR,
    title="Menu items have a name",
    mend="Write in the menu item what it does.",
    check=check,
    criterion=("4.1.2",),
    act=("m6b1q3",),
)

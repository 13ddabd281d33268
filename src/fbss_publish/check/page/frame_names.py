"""Frames say what is in them."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.role import explicit_role
from fbss_publish.check.html.shown import tab_index
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report frames without an accessible name that a reader can come to."""
    view = page.view
    for element in view.tree.of("iframe", "frame"):
        if not view.exposed_one(element) or (tab_index(element) or 0) < 0:
            continue
        if explicit_role(element) not in ("none", "presentation") and not view.name(element):
            yield found(element, "The frame has no name. Say in title what it shows.")


RULE = Rule(
    code="frame-name",
    severity=Severity.ERROR,
    title="Frames have a name",
    mend="Say in “title” what the frame shows.",
    check=check,
    criterion=("4.1.2",),
    act=("cae760",),
)

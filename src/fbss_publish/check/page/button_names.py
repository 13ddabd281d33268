"""Buttons say what they do."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report buttons without an accessible name. Image buttons have a rule of their own."""
    view = page.view
    for element in view.with_role("button"):
        if element.name == "summary" or element.get("type").lower() == "image":
            continue
        if not view.name(element):
            yield found(element, "The button has no name. Write in it what it does.")


RULE = Rule(
    code="button-name",
    severity=Severity.ERROR,
    title="Buttons have a name",
    mend="Write in the button what it does.",
    check=check,
    criterion=("4.1.2",),
    act=("97a4e1",),
)

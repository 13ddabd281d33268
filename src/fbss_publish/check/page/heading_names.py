"""Headings have words."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report headings whose accessible name is empty: who jumps to one hears nothing."""
    view = page.view
    for element in view.with_role("heading"):
        if not view.name(element):
            yield found(element, "The heading is empty. Give it words, or delete it.")


RULE = Rule(
    code="heading-name",
    severity=Severity.ERROR,
    title="Headings have words",
    mend="Give the heading words, or delete it.",
    check=check,
    criterion=("1.3.1", "2.4.6"),
    act=("ffd0e9",),
)

"""What is marked as decoration is not read aloud all the same."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.role import conflicting
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report decoration (`alt=""`, `role="none"`) that has a name or takes the focus."""
    view = page.view
    for element in view.all:
        if not _decorative(element) or not view.exposed_one(element):
            continue
        if view.role(element) != "none" or conflicting(element, view.styles):
            yield found(
                element, "This is marked as decoration, but it is read aloud: it has a name or "
                "takes the focus. Decide for one of the two.",
            )  # fmt: skip


def _decorative(element: Element) -> bool:
    if element.name == "img" and element.has("alt") and not element.get("alt"):
        return True
    return element.get("role").lower().split()[:1] in (["none"], ["presentation"])


RULE = Rule(
    code="decoration-exposed",
    severity=Severity.WARNING,
    title="Decoration is not read aloud",
    mend="Remove the mark of decoration if it says something; otherwise remove its name.",
    check=check,
    criterion=("1.1.1", "1.3.1"),
    act=("46ca7f",),
)

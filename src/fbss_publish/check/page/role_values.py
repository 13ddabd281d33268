"""Roles are words that assistive technology knows."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.aria import aria
from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.html.shown import aria_hidden, rendered
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a `role` none of whose words is a role of WAI-ARIA, DPUB-ARIA or Graphics."""
    vocabulary = aria()
    view = page.view
    for element in view.tree.having("role"):
        words = element.get("role").lower().split()
        if not words or any(vocabulary.known(word) for word in words):
            continue
        if aria_hidden(element) or not rendered(element, view.styles):
            continue
        yield found(
            element, f"There is no role “{shown_text(element.get('role'))}”. Correct or remove it."
        )


RULE = Rule(
    code="role-value",
    severity=Severity.ERROR,
    title="Roles are those of WAI-ARIA",
    mend="Correct the role, or use the HTML element that says the same.",
    check=check,
    criterion=("1.3.1", "4.1.2"),
    act=("674b10",),
)

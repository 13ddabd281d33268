"""Parts that people jump to have names."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_PARTS = ("complementary", "navigation", "region", "search", "form")


def check(page: PageSubject) -> Iterator[Problem]:
    """Report landmarks without a name, also where there is only one of a kind.

    WCAG does not ask for the name of a single one, so that elsewhere this is a hint.
    """
    view = page.view
    for element in view.with_role(*_PARTS):
        if element.name == "form" and not element.has("role"):
            continue
        if not view.name(element):
            yield found(
                element,
                f"This part (<{element.name}>) has no name. Add aria-labelledby or aria-label.",
                page.promised(Severity.ERROR),
            )
    for element in view.tree.of("aside") if page.own else ():
        # Inside a section it is no landmark without a name, and so cannot be jumped to.
        if view.role(element) == "generic" and view.exposed_one(element):
            yield found(element, "This part (<aside>) has no name. Add aria-labelledby.")


RULE = Rule(
    code="landmark-name",
    severity=Severity.ERROR,
    title="Parts that people jump to have names",
    mend="Point “aria-labelledby” to the heading of the part.",
    check=check,
    criterion=("1.3.1", "2.4.1"),
)

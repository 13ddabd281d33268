"""What unfolds a part says what is in it."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a `summary` with which a reader opens a part, when it has no accessible name."""
    view = page.view
    for element in view.tree.of("summary"):
        if element.parent is None or element.parent.name != "details":
            continue
        if not (view.exposed_one(element) and view.focusable(element)) or view.name(element):
            continue
        yield found(element, "The summary has no name. Say in it what unfolds.")


RULE = Rule(
    code="summary-name",
    severity=Severity.ERROR,
    title="Parts that unfold have a name",
    mend="Say in “summary” what unfolds.",
    check=check,
    criterion=("4.1.2",),
    act=("2t702h",),
)

"""What a control says it controls is there."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a scrollbar or an open combobox whose `aria-controls` names nothing in the page."""
    view = page.view
    for element in view.with_role("combobox", "scrollbar"):
        if not element.get("aria-controls").strip():
            continue
        if view.role(element) == "combobox" and element.get("aria-expanded").lower() != "true":
            continue
        if not view.tree.referred(element.get("aria-controls")):
            yield found(
                element,
                f"aria-controls=“{element.get('aria-controls')}” names nothing in the page.",
            )


RULE = Rule(
    code="aria-reference",
    severity=Severity.ERROR,
    title="What a control controls is there",
    mend="Correct the id that the attribute names.",
    check=check,
    criterion=("1.3.1", "4.1.2"),
    act=("in6db8",),
)

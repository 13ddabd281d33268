"""What is hidden from assistive technology cannot have the focus."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.shown import aria_hidden
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report elements below `aria-hidden` at which the Tab key stops: it stops at silence."""
    view = page.view
    if not view.tree.having("aria-hidden"):
        return
    for element in view.all:
        if aria_hidden(element) and view.tabbable(element):
            yield found(
                element, "The Tab key stops here, but assistive technology is told of nothing. "
                "Remove aria-hidden, or take it out of the order.",
                Severity.HINT if _passes_on(page, element) else None,
            )  # fmt: skip


def _passes_on(page: PageSubject, element: Element) -> bool:
    """Say whether a script may move the focus on as soon as it comes here."""
    name = element.get("id")
    return bool(name) and any(
        name in text and "focus" in text.partition(name)[2][:200]
        for script in page.view.tree.of("script")
        for text in script.children
        if isinstance(text, str)
    )


RULE = Rule(
    code="aria-hidden-focus",
    severity=Severity.ERROR,
    title="Nothing hidden can have the focus",
    mend="Remove “aria-hidden”, or take the element out of the tab order.",
    check=check,
    criterion=("4.1.2",),
    act=("6cfa84",),
)

"""The Tab key follows the text."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.shown import tab_index
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report `tabindex` above 0, which takes an element out of the order of the text."""
    for element in page.view.tree.having("tabindex"):
        if (tab_index(element) or 0) > 0:
            yield found(
                element,
                f"tabindex=“{element.get('tabindex')}” moves this before all others. "
                "Write 0, or nothing.",
                page.promised(Severity.ERROR),
            )


RULE = Rule(
    code="positive-tabindex",
    severity=Severity.ERROR,
    title="The Tab key follows the text",
    mend="Remove “tabindex”, and put what comes first before the rest.",
    check=check,
    criterion=("2.4.3",),
)

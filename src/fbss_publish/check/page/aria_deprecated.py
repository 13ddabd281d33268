"""Nothing on the page is on its way out of WAI-ARIA."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.aria import aria
from fbss_publish.check.html.found import found
from fbss_publish.check.html.role import explicit_role
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_ROLES = ("directory", "doc-biblioentry", "doc-endnote")


def check(page: PageSubject) -> Iterator[Problem]:
    """Report roles and properties that WAI-ARIA 1.2 and DPUB-ARIA 1.1 deprecate."""
    for element in page.view.tree.having("role"):
        if explicit_role(element) in _ROLES:
            yield found(element, f"The role “{explicit_role(element)}” is deprecated. Use a list.")
    for name in sorted(aria().deprecated):
        for element in page.view.tree.having(name):
            yield found(element, f"{name} is deprecated and does nothing. Remove it.")


RULE = Rule(
    code="aria-deprecated",
    severity=Severity.HINT,
    title="Nothing is deprecated",
    mend="Remove it, or use what has taken its place.",
    check=check,
    criterion=("4.1.2",),
)

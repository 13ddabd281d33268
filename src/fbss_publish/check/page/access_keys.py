"""No key of the reader's is taken away."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report `accesskey`: it collides with the keys of screen readers and keyboards."""
    seen: set[str] = set()
    for element in page.view.tree.having("accesskey"):
        key = element.get("accesskey").strip().lower()
        again = f" “{key}” stands twice." if key in seen else ""
        seen.add(key)
        yield found(
            element,
            f"accesskey takes a key that assistive technology may need.{again} Remove it.",
            page.promised(Severity.WARNING),
        )


RULE = Rule(
    code="access-key",
    severity=Severity.WARNING,
    title="No keys are taken away",
    mend="Remove the attribute “accesskey”.",
    check=check,
    criterion=("2.1.4",),
)

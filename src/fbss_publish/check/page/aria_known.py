"""Properties that start with aria- are those of WAI-ARIA."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.aria import aria
from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report attributes that start with `aria-` and that nothing reads: slips of the pen."""
    known = aria().attributes
    for element in page.view.all:
        for name in element.attrs:
            if name.startswith("aria-") and name not in known:
                yield found(element, f"There is no attribute {name}. Correct or remove it.")


RULE = Rule(
    code="aria-known",
    severity=Severity.ERROR,
    title="ARIA attributes are those that exist",
    mend="Correct the name of the attribute.",
    check=check,
    criterion=("1.3.1", "4.1.2"),
    act=("5f99a7",),
)

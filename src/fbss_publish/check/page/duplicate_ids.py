"""Ids are unique within a page, so that links and labels lead to one place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report each id that stands more than once (HTML Living Standard, 3.2.6)."""
    counts = Counter(str(element["id"]) for element in page.soup.find_all(id=True) if element["id"])
    for name, count in counts.items():
        if count > 1:
            yield Problem(
                f"The id “{name}” stands {count} times. Give each element its own.",
                element=f"#{name}",
                severity=None if page.own else Severity.WARNING,
            )


RULE = Rule(
    code="duplicate-id",
    severity=Severity.ERROR,
    title="Ids are unique within a page",
    mend="Give each element an id of its own.",
    check=check,
    criterion=("4.1.2",),
    act=("3ea0c8",),
)

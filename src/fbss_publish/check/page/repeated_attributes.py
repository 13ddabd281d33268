"""An element says each thing once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report attributes that stand twice in one start tag: browsers drop the second."""
    repeated: list[str] = getattr(page.soup, "repeated", [])
    for name, count in sorted(Counter(repeated).items()):
        times = "twice in one start tag" if count == 1 else f"twice in a start tag, {count} times"
        yield Problem(
            f"The attribute {name} stands {times}; only the first counts. Remove one.",
            severity=None if page.own else Severity.WARNING,
        )


RULE = Rule(
    code="repeated-attribute",
    severity=Severity.ERROR,
    title="Attributes stand once",
    mend="Remove one of the two attributes.",
    check=check,
    criterion=("4.1.2",),
    act=("e6952f",),
)

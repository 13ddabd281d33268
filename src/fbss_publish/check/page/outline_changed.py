"""A translation has the headings of its source."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from fbss_publish.check.html.compare import outline
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Compare levels and places of the headings with the page in the source language."""
    if page.original is None or not page.translated:
        return
    for ours, theirs in zip_longest(outline(page.view), outline(page.original)):
        if ours == theirs:
            continue
        level, part = theirs or ours or (0, "")
        what = "is not there" if ours is None else f"is an h{ours[0]}" if theirs else "is new"
        where = f" in #{part}" if part else ""
        yield Problem(
            f"The source has an h{level}{where} here; in this page it {what}. "
            "Give the translation the same headings.",
            element=f"#{part}" if part else f"<h{level}>",
        )
        return


RULE = Rule(
    code="outline-changed",
    severity=Severity.ERROR,
    title="A translation has the headings of its source",
    mend="Correct the message that holds the heading.",
    check=check,
    criterion=("1.3.1", "2.4.6"),
)

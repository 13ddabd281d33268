"""The title of the page and its main heading say the same."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_SHARE = 0.5


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a title that is about something else than the main heading, on pages of ours."""
    if not page.own:
        return
    title, heading = page.view.tree.first("title"), page.view.tree.first("h1")
    if title is None or heading is None or title.closest("svg"):
        return
    ours, theirs = _pairs(title.text()), _pairs(heading.text())
    if ours and theirs and len(ours & theirs) < _SHARE * min(len(ours), len(theirs)):
        yield found(
            title,
            f"The title “{shown_text(title.text())}” is not the main heading "
            f"“{shown_text(heading.text())}”. Say the same in both.",
        )


def _pairs(text: str) -> set[str]:
    """Give the pairs of letters that follow each other: words, in any script."""
    letters = "".join(char for char in text.lower() if char.isalnum())
    return {letters[at : at + 2] for at in range(len(letters) - 1)}


RULE = Rule(
    code="title-heading",
    severity=Severity.WARNING,
    title="Title and main heading say the same",
    mend="Say the same in the title and in the main heading.",
    check=check,
    criterion=("2.4.2",),
)

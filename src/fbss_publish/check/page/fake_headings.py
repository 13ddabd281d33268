"""Headings are headings, not bold lines."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_LONGEST = 60
_ENDS = (".", "!", "。", "！", "؟", "?", "？", "।", ":", "：")


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a short paragraph that is bold from end to end, with text after it.

    A sentence is left alone: it may well be important.
    """
    for element in page.view.tree.of("p"):
        text = element.text()
        if not text or len(text) > _LONGEST or text.endswith(_ENDS) or not _all_bold(element):
            continue
        if _next(element) in ("p", "ul", "ol", "dl", "table") and not element.get("class"):
            yield found(
                element,
                f"“{shown_text(text)}” looks like a heading and is none. Use <h2> to <h6>.",
                page.promised(Severity.WARNING),
            )


def _all_bold(element: Element) -> bool:
    parts = [child for child in element.children if not isinstance(child, str) or child.strip()]
    return len(parts) == 1 and not isinstance(parts[0], str) and parts[0].name in ("b", "strong")


def _next(element: Element) -> str:
    after = [sibling for sibling in element.siblings if sibling.number > element.number]
    return after[0].name if after else ""


RULE = Rule(
    code="fake-heading",
    severity=Severity.WARNING,
    title="Headings are headings",
    mend="Make it a heading of the level that fits.",
    check=check,
    criterion=("1.3.1",),
)

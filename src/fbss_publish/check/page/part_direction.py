"""Parts in a language that runs the other way say so."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_RIGHT = ("R", "AL")


def check(page: PageSubject) -> Iterator[Problem]:
    """Report parts with a `lang` and no `dir` whose letters run against the text around them."""
    for element in page.view.tree.having("lang"):
        if element.name == "html" or element.has("dir") or not (wanted := _runs(element.text())):
            continue
        if _direction(element, wanted) != wanted and not page.pseudo:
            yield found(
                element,
                f"lang=“{element.get('lang')}” runs {wanted}, and the text around it does not. "
                f"Add dir=“{wanted}”.",
                page.promised(Severity.ERROR),
            )


def _runs(text: str) -> str:
    """Give the direction of most letters, '' where there is none."""
    kinds = [unicodedata.bidirectional(char) for char in text]
    right, left = sum(kind in _RIGHT for kind in kinds), kinds.count("L")
    if not right and not left:
        return ""
    return "rtl" if right > left else "ltr"


def _direction(element: Element, wanted: str) -> str:
    for holder in (element, *element.above()):
        said = holder.get("dir").strip().lower()
        if said == "auto" or (holder.name == "bdi" and not said):
            return wanted
        if said in ("ltr", "rtl"):
            return said
    return "ltr"


RULE = Rule(
    code="part-direction",
    severity=Severity.ERROR,
    title="Parts run in the direction of their script",
    mend="Set “dir” on the part to the direction of its script.",
    check=check,
    criterion=("1.3.2",),
)

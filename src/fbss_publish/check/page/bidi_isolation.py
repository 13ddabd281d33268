"""Numbers and addresses keep their order in text that runs from right to left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_MOVES = re.compile(
    r"\+[0-9]|[0-9]+ ?[-–] ?[0-9]+(?:[-– ]+[0-9]+)*|[0-9]{3,4} [0-9]{3,4}(?: [0-9]{2,4})*"
    r"|https?://[^\s<>]+/(?=\s|$|[،؛.])|[A-Za-z]\w*[+#](?!\w)"
)
"""Runs whose parts change places after a right-to-left letter (UAX #9, W2, W4 and N1)."""

_LETTER = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_KEEPERS = ("bdi", "bdo", "code", "pre", "svg", "script", "style")


def check(page: PageSubject) -> Iterator[Problem]:
    """Report phone numbers, ranges and addresses in right-to-left text without `bdi`.

    After an Arabic letter “10-20” is shown as “20-10”, and a phone number by its groups from
    the last to the first. Arabic digits are right as they are.
    """
    root = page.view.root
    if root is None or root.get("dir").lower() != "rtl":
        return
    for element in page.view.all:
        if _kept(element):
            continue
        own = "".join(child if isinstance(child, str) else "\ufffc" for child in element.children)
        moved = _MOVES.search(own)
        if moved and _LETTER.search(element.text()):
            yield found(
                element,
                f"“{shown_text(moved[0])}” changes its order in right-to-left text. "
                'Put it into <bdi> or into an element with dir="ltr".',
                page.promised(Severity.ERROR),
            )


def _kept(element: Element) -> bool:
    for holder in (element, *element.above()):
        if holder.name in _KEEPERS or holder.get("dir").lower() in ("ltr", "auto"):
            return True
        if holder.get("dir").lower() == "rtl":
            return False
    return False


RULE = Rule(
    code="bidi-isolation",
    severity=Severity.ERROR,
    title="Numbers keep their order in right-to-left text",
    mend="Put the number or the left-to-right text into a “bdi” element.",
    check=check,
    criterion=("1.3.2",),
)

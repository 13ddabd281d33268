"""The page waits for its reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_CONTENT = re.compile(
    r"[\t\n\f\r ]*(\d+)(?:\.[\d.]*)?(?:[\t\n\f\r ]*$|[\t\n\f\r ]*[;,]|[\t\n\f\r ]+)"
)
_LONGEST = 72_000
"""Seconds: what comes after twenty hours is no time limit (WCAG 2.2, 2.2.1)."""


def check(page: PageSubject) -> Iterator[Problem]:
    """Report `meta http-equiv="refresh"` with a delay.

    On our pages every one is an error. Of others, a delay after more than twenty hours is none
    of level A, but it is an interruption all the same (2.2.4, level AAA): a warning.
    """
    for element in page.view.tree.of("meta"):
        if element.get("http-equiv").strip().lower() != "refresh":
            continue
        if (seconds := _delay(element.get("content"))) is None:
            continue
        if 0 < seconds <= _LONGEST:
            yield found(
                element, f"The page leaves by itself after {seconds} seconds. Remove it.",
                act=("bc659a", "bisz58"), criterion=("2.2.1", "2.2.4", "3.2.5"),
            )  # fmt: skip
        elif seconds:
            yield found(
                element, "The page leaves by itself after some hours. Remove it.",
                Severity.WARNING, act=("bisz58",), criterion=("2.2.4", "3.2.5"),
            )  # fmt: skip
        elif page.own:
            yield found(element, "The page sends its reader elsewhere. Remove it.", act=())
        return


def _delay(content: str) -> int | None:
    """Give the seconds, None where a browser takes the text for no delay at all."""
    found_ = _CONTENT.match(content)
    return int(found_[1]) if found_ else None


RULE = Rule(
    code="meta-refresh",
    severity=Severity.ERROR,
    title="The page waits for its reader",
    mend="Remove the element, and give readers a link.",
    check=check,
    criterion=("2.2.1", "2.2.4", "3.2.5"),
    act=("bc659a", "bisz58"),
    fixed=True,
)

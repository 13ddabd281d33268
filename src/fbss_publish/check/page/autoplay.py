"""Nothing makes a sound by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_PART = re.compile(r"#t=(?:npt:)?(\d*(?:\.\d+)?),(\d+(?:\.\d+)?)$")
_LONGEST = 3.0


def check(page: PageSubject) -> Iterator[Problem]:
    """Report sound and films that start by themselves without a way to stop them.

    Whether a film has sound, and how long it is, the page does not say; where a script may
    control it, only a person can tell. Those are hints on pages that are not ours.
    """
    view = page.view
    scripted = bool(view.tree.of("script"))
    for element in view.tree.of("audio", "video", "bgsound"):
        if not element.has("autoplay") and element.name != "bgsound":
            continue
        if element.has("muted") or element.has("controls") or _short(element):
            continue
        sure = element.name != "video" and not scripted and "#t=" not in element.get("src")
        yield found(
            element,
            f"<{element.name}> starts by itself and cannot be stopped. Remove autoplay.",
            None if sure else page.promised(Severity.ERROR),
        )


def _short(element: Element) -> bool:
    """Say whether only a piece of three seconds at most is played."""
    sources = [element, *(child for child in element.elements if child.name == "source")]
    found_ = [_PART.search(source.get("src")) for source in sources if source.get("src")]
    return bool(found_) and all(
        one is not None and float(one[2]) - float(one[1] or 0) <= _LONGEST for one in found_
    )


RULE = Rule(
    code="autoplay",
    severity=Severity.ERROR,
    title="Nothing makes a sound by itself",
    mend="Remove “autoplay” and add “controls”.",
    check=check,
    criterion=("1.4.2",),
)

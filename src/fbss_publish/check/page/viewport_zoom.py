"""The page can be made larger."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_NUMBER = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)")
_LARGE = 2.0


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a viewport that forbids zooming, or allows less than twice the size.

    Values are read as CSS Device Adaptation 1 has it: a word that is no number counts as 0, or
    as 1 for `yes`.
    """
    for element in page.view.tree.of("meta"):
        if element.get("name").strip().lower() != "viewport":
            continue
        for name, value in _properties(element.get("content")):
            if (name == "user-scalable" and not _scalable(value)) or (
                name == "maximum-scale" and not _large(value)
            ):
                yield found(
                    element,
                    f"{name}={value} keeps readers from making the page larger. Remove it.",
                )


def _properties(content: str) -> Iterator[tuple[str, str]]:
    for part in re.split(r"[,;\s]+(?=[a-z-]+\s*=)|[,;]", content.strip().lower()):
        name, equals, value = part.partition("=")
        if equals:
            yield name.strip(), value.strip()


def _scalable(value: str) -> bool:
    if value in ("yes", "device-width", "device-height"):
        return True
    number = _NUMBER.match(value)
    return bool(number) and abs(float(number[0] if number else 0)) >= 1


def _large(value: str) -> bool:
    if value in ("device-width", "device-height"):
        return True
    number = _NUMBER.match(value)
    if number is None:
        return False
    return float(number[0]) < 0 or float(number[0]) >= _LARGE


RULE = Rule(
    code="viewport-zoom",
    severity=Severity.ERROR,
    title="The page can be made larger",
    mend="Remove “user-scalable” and “maximum-scale”.",
    check=check,
    criterion=("1.4.4", "1.4.10"),
    act=("b4f0c3",),
)

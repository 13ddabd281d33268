"""Properties hold values that they can have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.html.aria import aria
from fbss_publish.check.html.found import found, shown_text
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_INT = re.compile(r"[+-]?\d+")
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?", re.IGNORECASE)
_WORDS = {
    "bool": frozenset({"true", "false"}),
    "tri": frozenset({"true", "false", "mixed", "undefined"}),
    "opt": frozenset({"true", "false", "undefined"}),
}


def check(page: PageSubject) -> Iterator[Problem]:
    """Report values that the type of the property does not allow (WAI-ARIA 1.2, 6.2.4)."""
    view = page.view
    for element in view.all:
        for name, value in element.attrs.items():
            kind = aria().attributes.get(name)
            if kind is None or not value.strip() or _foreign(element):
                continue
            if not _fits(kind, value.strip().lower(), value):
                yield found(element, f"{name} cannot be “{shown_text(value)}”. {_mend(kind)}")


def _foreign(element: Element) -> bool:
    return element.name == "math" or element.closest("math") is not None


def _fits(kind: str, value: str, raw: str) -> bool:
    if kind in _WORDS:
        return value in _WORDS[kind]
    if kind == "int":
        return bool(_INT.fullmatch(value))
    if kind == "number":
        return bool(_NUMBER.fullmatch(value))
    if kind == "id":
        return len(raw.split()) == 1
    if kind in ("text", "ids"):
        return True
    if kind.startswith("list:"):
        return set(value.split()) <= set(kind.removeprefix("list:").split())
    return value in kind.split()


def _mend(kind: str) -> str:
    if kind in _WORDS:
        return f"Write {', '.join(sorted(_WORDS[kind]))}."
    names = {"int": "a whole number", "number": "a number", "id": "one id"}
    return f"Write {names.get(kind) or ', '.join(kind.removeprefix('list:').split())}."


RULE = Rule(
    code="aria-value",
    severity=Severity.ERROR,
    title="ARIA attributes hold values they can have",
    mend="Write one of the values that the detail names.",
    check=check,
    criterion=("1.3.1", "4.1.2"),
    act=("6a7281",),
)

"""Properties belong to the role of their element."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.aria import aria
from fbss_publish.check.html.found import found
from fbss_publish.check.html.role import ROLELESS_INPUTS
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_NAMES = frozenset({"aria-label", "aria-labelledby", "aria-roledescription"})


def check(page: PageSubject) -> Iterator[Problem]:
    """Report properties that the role does not have, and names where there must be none.

    A name on a `div` or a `span` without a role is read by no one, or instead of the text.
    """
    view = page.view
    for element in view.all:
        said = [name for name in element.attrs if name in aria().attributes]
        if not said or not view.exposed_one(element):
            continue
        role = view.role(element)
        for name in said:
            if name in _NAMES and role in aria().nameless and element.get(name).strip():
                yield found(
                    element, f"A <{element.name}> without a role of its own has no name, "
                    f"so {name} may not stand here. Remove it, or give it a role.",
                )  # fmt: skip
            elif name not in aria().everywhere and not _has(element, role, name):
                what = f"the role “{role}”" if role else f"<{element.name}>"
                # Until WAI-ARIA 1.1 nearly every role had it.
                older = Severity.WARNING if name == "aria-expanded" and role else None
                yield found(element, f"{name} does not belong to {what}. Remove it.", older)


def _has(element: Element, role: str, name: str) -> bool:
    if role in aria().dpub:
        return True
    if element.name == "input" and element.get("type").strip().lower() in ROLELESS_INPUTS:
        return name in aria().role("textbox").own
    return name in aria().role(role).own or name in aria().role(role).need


RULE = Rule(
    code="aria-allowed",
    severity=Severity.ERROR,
    title="ARIA attributes belong to the role of their element",
    mend="Remove the attribute, or give the element the role that it is meant to have.",
    check=check,
    criterion=("1.3.1", "4.1.2"),
    act=("5c01ea",),
)

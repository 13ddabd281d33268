"""Roles have the states that they cannot be without."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.aria import aria
from fbss_publish.check.html.found import found
from fbss_publish.check.html.role import explicit_role, implicit_role
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a role without a state that WAI-ARIA requires, such as a checkbox without one.

    What HTML gives by itself counts: `<input type="checkbox" role="switch">` is complete.
    """
    view = page.view
    for element in view.tree.having("role"):
        said = explicit_role(element)
        if said == implicit_role(element) or not view.exposed_one(element):
            continue
        need = aria().role(said).need
        if said == "separator" and view.focusable(element):
            need = ("aria-valuenow",)
        given = {"aria-checked"} if element.get("type") in ("checkbox", "radio") else set()
        for name in need if view.role(element) == said else ():
            if name not in given and not element.get(name).strip():
                yield found(element, f"The role “{said}” needs {name}. Add it.")


RULE = Rule(
    code="role-states",
    severity=Severity.ERROR,
    title="Roles have the states they need",
    mend="Add the state that the detail names, or use the HTML element.",
    check=check,
    criterion=("4.1.2",),
    act=("4e8ab6",),
)

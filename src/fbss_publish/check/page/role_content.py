"""Lists, menus and grids hold what their role promises."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.aria import aria
from fbss_publish.check.html.found import found
from fbss_publish.check.html.owned import owned
from fbss_publish.check.html.role import explicit_role
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a role that holds nothing of what it has to hold, or something else."""
    view = page.view
    for element in view.tree.having("role"):
        said = explicit_role(element)
        wanted = aria().role(said).holds
        if not wanted or not view.exposed_one(element) or view.role(element) != said:
            continue
        if element.get("aria-busy").strip().lower() == "true" or said == "combobox":
            continue
        if problem := _wrong(page, element, wanted):
            yield found(element, f"The role “{said}” {problem}")


def _wrong(page: PageSubject, element: Element, wanted: tuple[str, ...]) -> str:
    plain = {name for name in wanted if ">" not in name}
    groups = {path.split(">")[0] for path in wanted if ">" in path}
    inner = {path.split(">")[1] for path in wanted if ">" in path}
    children = list(owned(page.view, element))
    need = f"needs “{wanted[0].rpartition('>')[2]}” inside."
    if not children:
        return need
    for child in children:
        kind = page.view.role(child)
        if kind in groups:
            if not _group_holds(page, child, inner, groups):
                return need
        elif kind not in plain and kind not in ("separator", "menu"):
            return f"holds <{child.name}>, which is no “{wanted[0].rpartition('>')[2]}”."
    return ""


def _group_holds(page: PageSubject, group: Element, inner: set[str], groups: set[str]) -> bool:
    children = list(owned(page.view, group))
    for child in children:
        kind = page.view.role(child)
        if kind in groups and kind != "rowgroup":
            if not _group_holds(page, child, inner, groups):
                return False
        elif kind not in inner and kind != "separator":
            return False
    return bool(children)


RULE = Rule(
    code="role-content",
    severity=Severity.ERROR,
    title="Roles hold what they promise",
    mend="Give the children their roles, or use HTML elements.",
    check=check,
    criterion=("1.3.1",),
    act=("bc4a75",),
)

"""Items stand in what they are items of."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.aria import aria
from fbss_publish.check.html.found import found
from fbss_publish.check.html.owned import role_path
from fbss_publish.check.html.role import explicit_role, implicit_role
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a role outside of what it belongs to, such as an option outside a listbox."""
    view = page.view
    for element in view.tree.having("role"):
        said = explicit_role(element)
        wanted = aria().role(said).context
        if not wanted or said == implicit_role(element) or not view.exposed_one(element):
            continue
        if view.role(element) == said and not _there(page, element, wanted):
            yield found(
                element,
                f"An element with the role “{said}” belongs into one with the role "
                f"“{wanted[0].rpartition('>')[2]}”.",
            )


def _there(page: PageSubject, element: Element, wanted: tuple[str, ...]) -> bool:
    above = role_path(page.view, element)
    for path in wanted:
        names = path.split(">")
        if above[: len(names)] == names:
            return True
    # A group may stand in a group: what counts is what is around all of them.
    inner = [name for name in above if name != "group"]
    return above[:1] == ["group"] and any(f"group>{name}" in wanted for name in inner[:1])


RULE = Rule(
    code="role-context",
    severity=Severity.ERROR,
    title="Items stand in what they are items of",
    mend="Put the item into an element of the right role.",
    check=check,
    criterion=("1.3.1",),
    act=("ff89c9",),
)

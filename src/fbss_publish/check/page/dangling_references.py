"""What points to a place of the page points to one that is there."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import unquote

from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_REFERENCES = (
    "aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns",
    "aria-flowto", "aria-activedescendant", "aria-errormessage", "for", "headers", "list", "form",
)  # fmt: skip
_LINKS = ("href", "xlink:href", "data-target")


def check(page: PageSubject) -> Iterator[Problem]:
    """Report `#…` links, ARIA references and `for` whose id is not in the page."""
    tree = page.view.tree
    known = tree.ids.keys() | {anchor.get("name") for anchor in tree.of("a")}
    for name in _LINKS:
        for element in tree.having(name):
            target = element.get(name)
            if len(target) > 1 and target[0] == "#" and not _there(target[1:], known):
                yield found(
                    element,
                    f"The link to “{target}” leads nowhere: nothing has this id.",
                    page.promised(Severity.ERROR),
                )
    for name in _REFERENCES:
        for element in tree.having(name):
            for target in element.get(name).split():
                if target not in known:
                    yield found(
                        element,
                        f"{name}=“{target}” names an id that nothing has. Correct or remove it.",
                        page.promised(Severity.ERROR),
                    )


def _there(fragment: str, known: set[str]) -> bool:
    return fragment in known or unquote(fragment) in known or fragment.lower() == "top"


RULE = Rule(
    code="dangling-reference",
    severity=Severity.ERROR,
    title="Links and labels find their place",
    mend="Correct the id, or remove the reference.",
    check=check,
    criterion=("1.3.1", "4.1.2"),
)

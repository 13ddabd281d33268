"""Choices that belong together are a group with a name."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_GROUPS = ("group", "radiogroup")


def check(page: PageSubject) -> Iterator[Problem]:
    """Report radio buttons and boxes of one name outside a group that is named."""
    view = page.view
    kinds: dict[tuple[str, str], list[Element]] = {}
    for element in view.with_role("radio", "checkbox"):
        if element.get("name"):
            kinds.setdefault((element.get("type"), element.get("name")), []).append(element)
    for (_, name), fields in kinds.items():
        if len(fields) > 1 and not _grouped(page, fields[0]):
            yield found(
                fields[0],
                f"The choices “{name}” have no question that is read with them. "
                "Put them into a <fieldset> with a <legend>.",
                page.promised(Severity.ERROR),
            )


def _grouped(page: PageSubject, field: Element) -> bool:
    return any(
        page.view.role(holder) in _GROUPS and page.view.name(holder) for holder in field.above()
    )


RULE = Rule(
    code="field-group",
    severity=Severity.ERROR,
    title="Choices have a question",
    mend="Put the choices into a “fieldset” with the question as its “legend”.",
    check=check,
    criterion=("1.3.1", "3.3.2"),
)

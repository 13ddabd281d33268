"""Form fields have a label that is read aloud with them."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_FIELDS = (
    "checkbox", "combobox", "listbox", "menuitemcheckbox", "menuitemradio", "radio", "searchbox",
    "slider", "spinbutton", "switch", "textbox",
)  # fmt: skip


def check(page: PageSubject) -> Iterator[Problem]:
    """Report form fields without an accessible name."""
    view = page.view
    for element in view.with_role(*_FIELDS):
        if not view.name(element):
            yield found(
                element, "The field has no label. Add a <label for> that says what belongs here."
            )
    for element in view.tree.of("input"):
        if view.role(element) or not view.exposed_one(element):
            continue
        if element.get("type").strip().lower() != "hidden" and not view.name(element):
            yield found(element, "The field has no label. Add a <label for>.", act=())


RULE = Rule(
    code="field-name",
    severity=Severity.ERROR,
    title="Form fields have a label",
    mend="Give the field a “label” that says what to fill in.",
    check=check,
    criterion=("1.3.1", "4.1.2"),
    act=("e086e5",),
)

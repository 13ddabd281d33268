"""Buttons that are pictures say what they do."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report `input type=image` without an accessible name of its own."""
    view = page.view
    for element in view.tree.of("input"):
        if element.get("type").strip().lower() != "image" or not view.exposed_one(element):
            continue
        if not view.name(element):
            yield found(element, "The image button has no name. Say in alt what it does.")


RULE = Rule(
    code="image-button-name",
    severity=Severity.ERROR,
    title="Image buttons have a name",
    mend="Say in “alt” what the button does.",
    check=check,
    criterion=("1.1.1", "4.1.2"),
    act=("59796f",),
)

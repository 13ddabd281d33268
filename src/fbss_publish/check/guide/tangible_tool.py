"""PEMAT-P 23: the guide brings something to act with."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.literacy import short
from fbss_publish.check.text.structure import Element, Structure, structure_of
from fbss_publish.domain.finding import Severity


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report a guide without steps, a checklist, lines to write on, or a table to fill in."""
    structure = structure_of(subject.guide)
    if short(subject.guide, structure):
        return
    if not any(_tool(element) for element in structure.elements) and not _form(structure):
        yield Problem(
            "The guide has nothing to act with. Think of steps, a checklist, or lines to write "
            "questions on.",
            line=1,
        )


def _tool(element: Element) -> bool:
    return (
        element.name in ("ol", "form", "input", "textarea")
        or "data-lines" in element.attributes
        or "checklist" in element.attributes.get("class", "").split()
    )


def _form(structure: Structure) -> bool:
    """Say whether a table has an empty cell to write into."""
    filled = {id(place.holder) for place in structure.places}
    return any(e.name == "td" and id(e) not in filled for e in structure.elements)


RULE = Rule(
    code="pemat-tangible-tool",
    severity=Severity.HINT,
    title="The guide brings something to act with (PEMAT-P 23)",
    mend="Add what helps the reader to act, such as steps or a checklist.",
    check=check,
)

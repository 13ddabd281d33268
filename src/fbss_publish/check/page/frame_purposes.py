"""Frames that are called the same show the same."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.tree import Element
from fbss_publish.check.html.where import same_place
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report frames of one name that show different files.

    Two files may be alike all the same, so this is a hint: the page alone does not tell.
    """
    view = page.view
    first: dict[str, Element] = {}
    for element in view.tree.of("iframe"):
        if not view.exposed_one(element) or not (name := view.name(element).lower()):
            continue
        other = first.setdefault(name, element)
        if other is not element and not _same(other, element):
            yield found(
                element,
                f"Two frames are called “{name}” and show different files. "
                "Give each its own title.",
            )


def _same(one: Element, other: Element) -> bool:
    if one.has("srcdoc") or other.has("srcdoc"):
        return one.get("srcdoc").split() == other.get("srcdoc").split()
    return same_place(one.get("src"), other.get("src"))


RULE = Rule(
    code="frame-purpose",
    severity=Severity.HINT,
    title="Frames of one name show the same",
    mend="Give each frame a title of its own.",
    check=check,
    criterion=("4.1.2",),
    act=("4b1c6c",),
)

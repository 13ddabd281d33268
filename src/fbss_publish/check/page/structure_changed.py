"""A translation is built as its source is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fbss_publish.check.html.compare import STRUCTURE, guide_elements, near_id
from fbss_publish.check.html.view import View
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

Kinds = Counter[tuple[str, str]]


def check(page: PageSubject) -> Iterator[Problem]:
    """Compare elements, ids and the targets of links with the page in the source language."""
    if page.original is None or not page.translated:
        return
    ours, theirs = _kinds(page.view), _kinds(page.original)
    for kind in sorted((ours - theirs) + (theirs - ours)):
        name, value = kind
        more = ours[kind] > theirs[kind]
        yield Problem(_text(name, value, ours[kind], theirs[kind], more=more), element=_place(kind))


def _kinds(view: View) -> Kinds:
    found: Kinds = Counter()
    for element in guide_elements(view):
        if element.name in STRUCTURE:
            found[element.name, near_id(element)] += 1
        if element.get("id"):
            found["id", element.get("id")] += 1
        if element.has("href") and element.name == "a":
            found["href", element.get("href")] += 1
    return found


def _text(name: str, value: str, ours: int, theirs: int, *, more: bool) -> str:
    if name == "id":
        return f"The id “{value}” is {'not in the source' if more else 'lost'}. Keep the source's."
    if name == "href":
        what = "is not in the source" if more else "is lost"
        return f"The link to “{value}” {what}. Keep the source's targets."
    part = f" in #{value}" if value else ""
    return f"There are {ours} <{name}>{part}, and {theirs} in the source. Build both alike."


def _place(kind: tuple[str, str]) -> str:
    name, value = kind
    return f"#{value}" if value and name != "href" else f"<{'a' if name == 'href' else name}>"


RULE = Rule(
    code="structure-changed",
    severity=Severity.ERROR,
    title="A translation is built as its source is",
    mend="Translate the messages only, and leave the rest to the build.",
    check=check,
    criterion=("1.3.1",),
)

"""Lists hold list items and nothing else, so that they are counted right when read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.check.text.elements import elements, place
from fbss_publish.domain.finding import Severity

if TYPE_CHECKING:
    from bs4 import Tag

_SILENT = ("script", "template", "style")
_LISTS = ("ul", "ol", "menu")


def check(page: PageSubject) -> Iterator[Problem]:
    """Check the content models of `ul`, `ol` and `dl` (HTML Living Standard, 4.4).

    On other pages than ours these are hints: a role may say what the element does not.
    """
    for problem in _problems(page):
        yield replace(problem, severity=page.promised(Severity.ERROR))


def _problems(page: PageSubject) -> Iterator[Problem]:
    for element in elements(page.soup, *_LISTS):
        yield from _only(element, ("li",))
    for element in elements(page.soup, "dl"):
        yield from _only(element, ("dt", "dd", "div"))
        groups = [child for child in _children(element) if child.name == "div"]
        for group in groups or [element]:
            yield from _pairs(group)
    for item in elements(page.soup, "li"):
        if item.parent is None or item.parent.name not in _LISTS:
            yield Problem(
                "A list item stands outside a list. Put it into <ul>.", element=place(item)
            )
    yield from _outside(page)


def _outside(page: PageSubject) -> Iterator[Problem]:
    """Report terms and definitions outside a list of them."""
    for part in elements(page.soup, "dt", "dd"):
        holder = part.parent
        if holder is not None and holder.name == "div":
            holder = holder.parent
        if holder is None or holder.name != "dl":
            yield Problem(
                f"A <{part.name}> stands outside a <dl>. Put it into one.", element=place(part)
            )


def _only(element: Tag, allowed: tuple[str, ...]) -> Iterator[Problem]:
    wrong = [child.name for child in _children(element) if child.name not in allowed]
    loose = any(text.strip() for text in element.find_all(string=True, recursive=False)
                if type(text).__name__ == "NavigableString")  # fmt: skip
    if wrong or loose:
        what = f"<{wrong[0]}>" if wrong else "text"
        yield Problem(
            f"<{element.name}> holds {what} directly. Put it into <{allowed[0]}>.",
            element=place(element),
        )


def _pairs(group: Tag) -> Iterator[Problem]:
    """Report a definition without a term before it, and a term without one after it."""
    names = [child.name for child in _children(group) if child.name in ("dt", "dd")]
    if names[:1] == ["dd"]:
        yield Problem("A <dd> has no <dt> before it. Put the term first.", element=place(group))
    if group.name == "div" and not names:
        yield Problem(
            "A <div> in a <dl> holds no <dt>. Put term and text in it.", element=place(group)
        )
    if names[-1:] == ["dt"]:
        yield Problem("A <dt> has no <dd> after it. Add what it means.", element=place(group))


def _children(element: Tag) -> list[Tag]:
    return [c for c in element.find_all(True, recursive=False) if c.name not in _SILENT]


RULE = Rule(
    code="list-structure",
    severity=Severity.ERROR,
    title="Lists hold list items",
    mend="Put each item of the list into an “li” element.",
    check=check,
    criterion=("1.3.1",),
)

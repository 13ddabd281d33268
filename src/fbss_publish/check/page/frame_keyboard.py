"""What is in a frame can be reached with the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.shown import inert, tab_index
from fbss_publish.check.html.tree import Element
from fbss_publish.check.html.view import View
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(page: PageSubject) -> Iterator[Problem]:
    """Report a frame that the Tab key passes over although there is something to use in it.

    Only content that stands in the page itself (`srcdoc`) can be judged.
    """
    view = page.view
    for element in view.tree.of("iframe"):
        if (tab_index(element) or 0) >= 0 or not element.has("srcdoc"):
            continue
        if not view.visible(element) or _tiny(element) or inert(element):
            continue
        if _usable(element.get("srcdoc")):
            yield found(
                element, "The Tab key passes over this frame, and it holds links or fields. "
                "Remove tabindex.",
            )  # fmt: skip


def _tiny(element: Element) -> bool:
    """Say whether a frame is too small for anything to be seen in it."""
    return "1" in (element.get("width").strip(), element.get("height").strip()) or "0" in (
        element.get("width").strip(),
        element.get("height").strip(),
    )


def _usable(html: str) -> bool:
    from fbss_publish.check.html.parse import parse

    inner = View(parse(html))
    return any(inner.tabbable(element) for element in inner.all)


RULE = Rule(
    code="frame-keyboard",
    severity=Severity.ERROR,
    title="Frames can be reached with the keyboard",
    mend="Remove “tabindex” from the frame.",
    check=check,
    criterion=("2.1.1",),
    act=("akn7bn",),
)

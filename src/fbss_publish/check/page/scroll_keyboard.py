"""What scrolls can be scrolled with the keyboard."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.found import found
from fbss_publish.check.html.tree import Element
from fbss_publish.check.html.view import View
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_SIZES = ("height", "max-height", "width", "max-width")
_LONG = 300


def check(page: PageSubject) -> Iterator[Problem]:
    """Report parts that scroll at a fixed size, with much in them and nothing to focus.

    Whether they really scroll only a browser knows: a hint.
    """
    view = page.view
    if not (view.styles.has("overflow-x", "overflow-y") or view.tree.having("style")):
        return
    for element in view.all:
        if not _scrolls(view, element) or not view.seen(element) or view.tabbable(element):
            continue
        if len(element.text()) > _LONG and not any(view.tabbable(e) for e in element.within()):
            yield found(
                element, "This part scrolls, and the keyboard does not reach it. Add tabindex=“0” "
                "and a name.",
            )  # fmt: skip


def _scrolls(view: View, element: Element) -> bool:
    ways = {(view.styles.own(element, f"overflow-{axis}") or "").lower() for axis in "xy"}
    if ways.isdisjoint({"scroll", "auto"}) or element.name in ("html", "body", "textarea"):
        return False
    return any(view.styles.own(element, name) not in (None, "auto", "none") for name in _SIZES)


RULE = Rule(
    code="scroll-keyboard",
    severity=Severity.HINT,
    title="What scrolls can be scrolled with the keyboard",
    mend="Let the part grow, or give it “tabindex” and a name.",
    check=check,
    criterion=("2.1.1",),
)

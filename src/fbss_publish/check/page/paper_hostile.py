"""Nothing on the page breaks the sheet that is made from it."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.html.compare import guide_elements
from fbss_publish.check.html.found import found
from fbss_publish.check.html.style import Look, Styles, applies
from fbss_publish.check.html.tree import Element
from fbss_publish.check.rule import PageSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_PAPER = Look("print", frozenset({"prefers-color-scheme:light"}))
_FIELDS = ("input", "select", "textarea", "button")
_MOVING = ("video", "audio", "canvas", "iframe", "object", "embed")


def check(page: PageSubject) -> Iterator[Problem]:
    """Report constructs that the PDF renderer turns into a file that assistive technology loses.

    Each was found by making it and reading the file's structure; docs/weasyprint.md says more.
    """
    if not page.own:
        return
    paper = page.view.styled(_PAPER)
    for rule in paper.rules:
        names = {said.name for said in rule.declarations}
        marker = rule.selector.pseudo_element == "marker" and "content" in names
        if marker and applies(rule.media, _PAPER):
            yield Problem(
                "::marker with content stops the renderer. Use @counter-style.", element="<style>"
            )
    for element in guide_elements(page.view):
        for text in _element(element, paper):
            yield found(element, text)


def _element(element: Element, paper: Styles) -> Iterator[str]:
    name = element.name
    if name == "div" and element.parent is not None and element.parent.name == "dl":
        yield "A <div> in a <dl> breaks the list on paper. Put dt and dd in directly."
    if name == "table" and (paper.own(element, "display") or "table") not in ("table", "none"):
        yield "A table with another display is no table on paper. Put a <div> around it."
    opacity = paper.own(element, "opacity")
    if opacity is not None and opacity not in ("1", "1.0", "100%") and element.text():
        yield "Text that is see-through is lost on paper. Use a colour instead of opacity."
    if name in _FIELDS and (paper.own(element, "display") or "") != "none":
        yield f"<{name}> cannot be used on paper. Leave room to write instead."
    if name in _MOVING:
        yield f"<{name}> shows nothing on paper. Say it in words or in a picture."
    if name == "a" and any(inner.name in ("p", "div", "ul", "table") for inner in element.within()):
        yield "A link around blocks falls apart on paper. Put the link into the text."


RULE = Rule(
    code="paper-hostile",
    severity=Severity.WARNING,
    title="Nothing on the page breaks the sheet",
    mend="Use the construct that the detail names.",
    check=check,
)

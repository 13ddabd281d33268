"""PEMAT-P 17: a picture has a caption that says what it shows."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.structure import Element, Structure, structure_of
from fbss_publish.domain.finding import Severity

_BLOCKS = frozenset({"section", "div", "article", "aside", "main", "header"})


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report a figure without a caption, and a picture that is in no figure.

    Markdown has no figures; what is written in it is not judged.
    """
    if subject.guide.path.endswith(".md"):
        return
    structure = structure_of(subject.guide)
    captioned = {
        id(figure) for e in structure.elements if e.name == "figcaption" and (figure := _figure(e))
    }
    for element in structure.elements:
        name = element.attributes.get("id", "")
        where = f"#{name}" if name else f"<{element.name}>"
        if element.name == "figure" and id(element) not in captioned:
            yield Problem(
                "The figure has no caption. Add <figcaption> that says what it shows.",
                element=where,
                line=_line(structure, element),
            )
        elif _picture(element) and not _figure(element):
            yield Problem(
                "The picture is in no <figure>, so it has no caption. Put it into one.",
                element=where,
                line=_line(structure, element),
            )


def _figure(element: Element) -> Element | None:
    return next((e for e in element.ancestors() if e.name == "figure"), None)


def _picture(element: Element) -> bool:
    """Say whether this is a picture of its own that means something; a sign in a line is none."""
    if element.parent is not None and element.parent.name not in _BLOCKS:
        return False
    if element.name == "img":
        return bool(element.attributes.get("alt"))
    return element.name == "svg" and element.attributes.get("aria-hidden") != "true"


def _line(structure: Structure, element: Element) -> int | None:
    """Give the line of the first text inside; a skeleton has none of its own."""
    inside = (p for p in structure.places if p.holder and element in p.holder.ancestors())
    return next((place.unit.line for place in inside), None)


RULE = Rule(
    code="pemat-figure-captions",
    severity=Severity.WARNING,
    title="Pictures have captions (PEMAT-P 17)",
    mend="Add a caption that says what to see in the picture.",
    check=check,
)

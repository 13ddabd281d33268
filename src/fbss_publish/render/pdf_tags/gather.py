"""From boxes to pieces: what is painted on each page, and which element it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from fbss_publish.render.pdf_tags.model import Leaf

# Parts of an element that hold its own text, not generated content.
_OWN = ("first-letter", "first-line")


@dataclass(slots=True)
class Gathered:
    """The pieces of a document by box, and by element and pseudo-element in painting order.

    `principal` has the first box of each element, `pages` the page it is on, `filled` the pages
    that have more than text on them, `led` what has a row of dots in it.
    """

    leaves: dict[Any, Leaf] = field(default_factory=dict)
    owned: dict[tuple[Any, str], list[Leaf]] = field(default_factory=dict)
    principal: dict[Any, Any] = field(default_factory=dict)
    pages: dict[Any, int] = field(default_factory=dict)
    filled: set[int] = field(default_factory=set)
    led: set[tuple[Any, str]] = field(default_factory=set)

    def of(self, element: Any, pseudo: str = "") -> list[Leaf]:
        """Give the pieces of an element's own text, or of one of its pseudo-elements."""
        return self.owned.get((element, pseudo), [])


def gather(document: Any) -> Gathered:
    """Look at all boxes of a document that is laid out."""
    gathered = Gathered()
    for number, page in enumerate(document.pages):
        for child in page._page_box.children:
            _walk(child, number, None, gathered, isinstance(child, boxes.MarginBox))
    return gathered


def _walk(box: Any, page: int, artifact: str | None, gathered: Gathered, margin: bool) -> None:
    if isinstance(box, AbsolutePlaceholder):
        box = box._box
    if isinstance(box, (boxes.TextBox, boxes.ReplacedBox)):
        _leaf(box, page, artifact, gathered)
        gathered.leaves[box].margin = margin
        return
    artifact = _artifact(box, page, artifact, gathered)
    if not margin and (isinstance(box, boxes.TableCellBox) or box.background):
        gathered.filled.add(page)  # with cells to fill in, or lines to write on
    element = box.element
    if element is not None and artifact is None and box.element_tag == element.tag:
        gathered.principal.setdefault(element, box)
        gathered.pages.setdefault(element, page)
    for child in box.children:
        _walk(child, page, artifact, gathered, margin)


def _artifact(box: Any, page: int, artifact: str | None, gathered: Gathered) -> str | None:
    """Say whether a box is none of the content: in the margin, a leader, a repetition."""
    if artifact is not None:
        return artifact
    if isinstance(box, boxes.MarginBox):
        return "Header" if box.at_keyword.startswith("@top") else "Footer"
    if box.is_leader:
        gathered.led.add((box.element, (box.element_tag or "").partition("::")[2]))
        return ""
    repeats = isinstance(box, boxes.TableRowGroupBox) and (box.is_header or box.is_footer)
    if repeats or box.style["position"] == "fixed":
        return "Header" if gathered.pages.get(box.element, page) < page else None
    return None


def _leaf(box: Any, page: int, artifact: str | None, gathered: Gathered) -> None:
    element, tag = box.element, box.element_tag or ""
    if artifact is None and box.style["visibility"] != "visible":
        artifact = ""
    leaf = Leaf(box=box, page=page, artifact=artifact)
    gathered.leaves[box] = leaf
    if artifact is not None or element is None:
        if artifact is None:
            leaf.artifact = ""
        return
    pseudo = tag.partition("::")[2]
    pseudo = "" if pseudo in _OWN else pseudo
    if isinstance(box, boxes.TextBox):
        leaf.text = leaf.wording = box.text
    elif pseudo:
        leaf.artifact = ""  # a picture that the style sheet brings says nothing
        return
    else:
        gathered.principal.setdefault(element, box)
    gathered.owned.setdefault((element, pseudo), []).append(leaf)

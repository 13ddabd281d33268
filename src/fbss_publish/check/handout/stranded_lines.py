"""No line of a paragraph stands alone at the foot or the head of a page."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.pdf.model import Node
from fbss_publish.check.pdf.where import place
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.semantic.norm import shown
from fbss_publish.domain.finding import Severity

_FEW = 3
"""Lines: a paragraph of fewer cannot be divided without one that stands alone."""


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report widows and orphans: one line of a paragraph on a page, the others on another."""
    for node in sheet.pdf.nodes("P", "LBody"):
        lines = _lines(node)
        if len(lines) < 2 or sum(map(len, lines.values())) < _FEW:
            continue
        first, last = min(lines), max(lines)
        for page, where in ((first, "foot"), (last, "head")):
            if len(lines[page]) == 1:
                yield Problem(
                    f"One line of “{shown(node.text, 40)}” stands alone at the {where} of page "
                    f"{page}, the others on another page. Keep them together.",
                    element=place(node),
                )


def _lines(node: Node) -> dict[int, list[float]]:
    """Give the heights of the lines of an element on each page."""
    found: dict[int, list[float]] = {}
    for content in node.contents():
        for piece in content.pieces:
            if piece.replaced or not piece.visible or not piece.glyphs.strip():
                continue
            lines = found.setdefault(piece.page, [])
            height = piece.start[1]
            # Raised and lowered letters are no lines of their own.
            if all(abs(height - other) > piece.size * 0.7 for other in lines):
                lines.append(height)
    return found


RULE = Rule(
    code="stranded-line",
    severity=Severity.HINT,
    title="No line stands alone on a page",
    mend="Shorten the paragraph, or move what stands before it.",
    check=check,
)

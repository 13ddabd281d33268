"""Tagged pictures have an alternative that says something."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.pdf.model import Node
from fbss_publish.check.pdf.where import place
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.semantic.norm import file_name
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report figures and formulas without an alternative (ISO 14289-1, 7.3 and 7.7)."""
    for node in sheet.pdf.nodes("Figure", "Formula"):
        alternative = node.alt or node.actual
        what = "picture" if node.kind == "Figure" else "formula"
        if not (alternative or "").strip():
            yield Problem(
                f"A {what} has no alternative (Alt). Describe it in the page, or mark it as "
                'decoration (alt="").',
                element=place(node),
                severity=Severity.HINT if _replaced(node) else None,
            )
        elif file_name(alternative or ""):
            yield Problem(
                f"The alternative “{alternative}” is the name of a file. Say what the "
                f"{what} shows.",
                element=place(node),
            )


def _replaced(node: Node) -> bool:
    """Say whether its content says what stands for it (ActualText), be it nothing."""
    pieces = [piece for content in node.contents() for piece in content.pieces]
    spoken_for = bool(pieces) and all(piece.replaced or not piece.text for piece in pieces)
    return spoken_for or node.actual is not None


RULE = Rule(
    code="tag-figures",
    severity=Severity.ERROR,
    title="Tagged pictures have an alternative",
    mend="Describe the picture in the page, or mark it as decoration.",
    check=check,
)

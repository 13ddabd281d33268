"""Everything on a page is either in the tag tree or marked as decoration."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.pdf.model import Key, Page
from fbss_publish.check.pdf.where import referred
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.semantic.norm import shown
from fbss_publish.domain.finding import Severity


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report content that is neither tagged nor an artifact (ISO 14289-1, 7.1)."""
    if sheet.pdf.tree is None:
        return
    known = referred(sheet.pdf)
    found: dict[str, list[int]] = {}
    example: dict[str, str] = {}
    for page in sheet.pdf.pages:
        for kind, what in _strays(page, known):
            found.setdefault(kind, []).append(page.number)
            example.setdefault(kind, what)
    for kind, numbers in found.items():
        more = f" and on {len(numbers) - 1} more pages" if len(numbers) > 1 else ""
        yield Problem(
            f"{example[kind]} on page {numbers[0]}{more} is neither in the tag tree nor marked as "
            "an artifact. Screen readers may leave it out, or read it anywhere.",
            element=f"page {numbers[0]}",
        )


def _strays(page: Page, known: set[Key]) -> Iterator[tuple[str, str]]:
    stray = [
        piece.text
        for piece in page.pieces
        if piece.artifact is None and piece.key not in known and piece.text.strip()
    ]
    if stray:
        yield "text", f"The text “{shown(' '.join(stray))}”"
    kinds = {mark.kind for mark in page.marks if mark.artifact is None and mark.key not in known}
    if kinds:
        yield "drawing", f"What is drawn ({', '.join(sorted(kinds))})"


RULE = Rule(
    code="unmarked-content",
    severity=Severity.ERROR,
    title="Everything is tagged or marked as decoration",
    mend="Make the sheet again with everything tagged or marked as decoration.",
    check=check,
)

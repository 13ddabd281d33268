"""No text that counts is marked as decoration."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.pdf.running import own_artifacts, tagged_text
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.semantic.norm import bare, shown
from fbss_publish.domain.finding import Severity

_SOME, _MUCH = 20, 120
"""Characters without spaces: a label in a picture, and a paragraph."""


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report artifacts that are more than running heads (ISO 14289-1, 7.1)."""
    if sheet.pdf.tree is None:
        return
    own = own_artifacts(sheet.pdf)
    for page in sheet.pdf.pages:
        text = own[page.number]
        length, counted = len(bare(text)), len(bare(tagged_text(page)))
        if length < _SOME:
            continue
        much = length >= _MUCH and length > counted / 4
        weight = Severity.ERROR if not counted else Severity.WARNING if much else Severity.HINT
        whole = "The whole page" if not counted else "Text"
        yield Problem(
            f"{whole} “{shown(text)}” on page {page.number} is marked as decoration (artifact). "
            "Screen readers do not read it.",
            element=f"page {page.number}",
            severity=weight,
        )


RULE = Rule(
    code="artifact-text",
    severity=Severity.ERROR,
    title="No text that counts is marked as decoration",
    mend="Tag the text; only running heads, page numbers and decoration are artifacts.",
    check=check,
)

"""The tag tree goes through the pages from first to last."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.pdf.model import Content, Node
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.semantic.norm import shown
from fbss_publish.domain.finding import Severity

_APART = ("Note", "FENote", "TOC", "Index")


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report text that is read after text of a later page; notes may stand elsewhere."""
    latest, back, example = 0, 0, ""
    for content in _contents(sheet.pdf.tree) if sheet.pdf.tree else ():
        page = content.pieces[0].page if content.text.strip() else 0
        if page and page < latest:
            back += 1
            example = example or f"“{shown(content.text, 40)}” of page {page} after page {latest}"
        latest = max(latest, page)
    if back:
        yield Problem(
            f"{back} parts are read after a later page, such as {example}. Correct the order of "
            "the tags, or of the pages."
        )


def _contents(node: Node) -> Iterator[Content]:
    for kid in node.kids:
        if isinstance(kid, Content):
            yield kid
        elif isinstance(kid, Node) and kid.kind not in _APART:
            yield from _contents(kid)


RULE = Rule(
    code="page-order",
    severity=Severity.WARNING,
    title="Pages are read from first to last",
    mend="Correct the order of the tags, or of the pages.",
    check=check,
)

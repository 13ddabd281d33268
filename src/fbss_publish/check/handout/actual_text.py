"""What is read aloud is what is printed."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterator

from fbss_publish.check.pdf.model import Content, Node
from fbss_publish.check.pdf.where import place
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.semantic.norm import bare, shown
from fbss_publish.domain.finding import Severity

_FEW = 6
"""Letters: of fewer no share can be told."""
_SHARE = 0.6
"""Letters that both sides need to have in common. Shaping changes some of them."""


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Compare ActualText with what the glyphs under it stand for, letters in any order.

    A sheet of unknown origin may mean more by it than its glyphs; there it is a hint.
    """
    for node in sheet.pdf.nodes():
        for said, printed in _replaced(node):
            if _differ(said, printed):
                yield Problem(
                    f"“{shown(said) or 'nothing'}” is read aloud (ActualText) where "
                    f"“{shown(printed) or 'nothing'}” is printed. Make the PDF again.",
                    element=place(node),
                    severity=None if sheet.html else Severity.HINT,
                )


def _replaced(node: Node) -> Iterator[tuple[str, str]]:
    if node.actual is not None:
        yield node.actual, "".join(content.glyphs for content in node.contents())
        return
    for kid in node.kids:
        if isinstance(kid, Content) and kid.replaced:
            yield kid.text, kid.glyphs


def _differ(said: str, printed: str) -> bool:
    left, right = _letters(said), _letters(printed)
    most = max(left.total(), right.total())
    return most >= _FEW and (left & right).total() < most * _SHARE


def _letters(text: str) -> Counter[str]:
    plain = unicodedata.normalize("NFKD", bare(text))
    return Counter(char for char in plain if unicodedata.category(char)[0] in "LN")


RULE = Rule(
    code="actual-text",
    severity=Severity.WARNING,
    title="What is read aloud is what is printed",
    mend="Make the PDF again from its page.",
    check=check,
)

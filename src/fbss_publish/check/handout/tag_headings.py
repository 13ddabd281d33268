"""The headings of the tag tree form an outline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fbss_publish.check.pdf.model import Node
from fbss_publish.check.pdf.where import called, place
from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.domain.finding import Severity

_LEVELS = ("H1", "H2", "H3", "H4", "H5", "H6")


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report skipped levels, mixed kinds and several first headings (ISO 14289-1, 7.4)."""
    numbered = list(sheet.pdf.nodes(*_LEVELS))
    plain = list(sheet.pdf.nodes("H"))
    if numbered and plain:
        yield Problem(
            "The PDF has both headings with a level (H1) and without (H). Use one kind.",
            element=place(plain[0]),
        )
    yield from _crowded(sheet)
    yield from _skips(numbered)
    yield from _tops([node for node in numbered if node.kind == "H1"])
    for node in (*numbered, *plain):
        if not node.text.strip() and not any(inner.alt for inner in node.nodes()):
            yield Problem("A heading is empty. Remove it, or give it its text.",
                          element=place(node), severity=Severity.WARNING)  # fmt: skip


def _skips(nodes: Sequence[Node]) -> Iterator[Problem]:
    before = 0
    for node in nodes:
        level = int(node.kind[1])
        if level > before + 1:
            after = f"follows one of level {before}" if before else "is the first one"
            yield Problem(
                f"The heading {called(node)} has level {level} and {after}. Leave no level out.",
                element=place(node),
            )
        before = level


def _tops(nodes: Sequence[Node]) -> Iterator[Problem]:
    for node in nodes[1:]:
        yield Problem(
            f"There are {len(nodes)} headings of level 1; {called(node)} is not the title. "
            "Give it level 2.",
            element=place(node),
            severity=Severity.HINT,
        )


def _crowded(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report parts with several headings without a level: these get it from their part."""
    root = sheet.pdf.tree
    for holder in [root, *sheet.pdf.nodes()] if root else ():
        heads = [kid for kid in holder.kids if isinstance(kid, Node) and kid.kind == "H"]
        if len(heads) > 1:
            yield Problem("A part has several headings without a level (H).",
                          element=place(heads[1]))  # fmt: skip


RULE = Rule(
    code="tag-headings",
    severity=Severity.ERROR,
    title="The tagged headings form an outline",
    mend="Correct the levels of the headings in the page.",
    check=check,
)

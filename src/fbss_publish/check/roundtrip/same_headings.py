"""The headings of a sheet are those of its page, with their levels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fbss_publish.check.pdf.model import Node
from fbss_publish.check.pdf.where import place
from fbss_publish.check.rule import Problem, Rule
from fbss_publish.check.semantic.compare import RoundTrip, said
from fbss_publish.check.semantic.model import Heading
from fbss_publish.check.semantic.norm import bare, shown
from fbss_publish.check.semantic.sequence import matched
from fbss_publish.domain.finding import Severity

LEVELS = ("H", "H1", "H2", "H3", "H4", "H5", "H6")


def check(trip: RoundTrip) -> Iterator[Problem]:
    """Report headings that were lost, changed their level, their order, or were added."""
    wanted = trip.page.headings
    found = [node for node in trip.pdf.nodes(*LEVELS) if said(node).strip()]
    pairs = matched(wanted, found, _same)
    rest = [node for j, node in enumerate(found) if j not in pairs.values()]
    for i, heading in enumerate(wanted):
        if i not in pairs and not heading.optional:
            yield _lost(heading, rest)
    texts = {bare(heading.text) for heading in wanted}
    for node in rest:
        if bare(said(node)) not in texts and not _contents(node):
            yield Problem(
                f"“{shown(said(node))}” is a heading in the sheet but not in the page.",
                element=place(node),
                severity=Severity.WARNING,
            )


def _same(heading: Heading, node: Node) -> bool:
    level = node.kind == "H" or node.kind == f"H{min(heading.level, 6)}"
    return level and bare(heading.text) == bare(said(node))


def _lost(heading: Heading, rest: Sequence[Node]) -> Problem:
    named = f"The heading “{shown(heading.text)}” of level {heading.level}"
    other = next((node for node in rest if bare(said(node)) == bare(heading.text)), None)
    if other is None:
        return Problem(f"{named} is no heading in the sheet. Readers cannot jump to it.")
    if other.kind[1:] == str(heading.level):
        return Problem(f"{named} stands in another order in the sheet.", element=place(other))
    return Problem(f"{named} is tagged {other.kind} in the sheet.", element=place(other))


def _contents(node: Node) -> bool:
    """Say whether a heading stands over a table of contents, which a page may not have."""
    return any(inner.kind in ("TOC", "TOCI") for inner in node.nodes())


RULE = Rule(
    code="same-headings",
    severity=Severity.ERROR,
    title="The sheet has the headings of the page",
    mend="Make the sheet again with the headings of the page.",
    check=check,
)

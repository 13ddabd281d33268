"""The lists of a sheet are those of its page, with all their items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fbss_publish.check.pdf.where import place
from fbss_publish.check.rule import Problem, Rule
from fbss_publish.check.semantic.compare import RoundTrip
from fbss_publish.check.semantic.model import List
from fbss_publish.check.semantic.norm import alike, bare, shown
from fbss_publish.check.semantic.parts import TagList, lists_of
from fbss_publish.check.semantic.sequence import matched
from fbss_publish.domain.finding import Severity

_DIGITS = re.compile(r"\d+")
_PAGE = re.compile(r"[.…\s]*\d+$")


def check(trip: RoundTrip) -> Iterator[Problem]:
    """Report lists that were lost, divided or flattened, and numbers that were lost."""
    wanted, found = trip.page.lists, lists_of(trip.pdf)
    pairs = matched(wanted, found, _same)
    rest = [one for j, one in enumerate(found) if j not in pairs.values()]
    for i, listed in enumerate(wanted):
        if i in pairs:
            yield from _numbering(listed, found[pairs[i]])
        elif not listed.optional or _disordered(listed, rest):
            yield _lost(listed, rest)


def _same(listed: List, tagged: TagList) -> bool:
    if listed.kind == "dl":
        return bare(listed.text) == bare(tagged.text) and len(tagged.items) >= len(listed.items)
    items = tuple(map(bare, listed.items))
    if len(items) != len(tagged.items):
        return False
    found = zip(items, tagged.items, _unnumbered(tagged), strict=True)
    return all(alike(item, whole) or item == short for item, whole, short in found)


def _unnumbered(tagged: TagList) -> tuple[str, ...]:
    """Give the items without the page number at their end, as a table of contents has it."""
    return tuple(_PAGE.sub("", item) for item in tagged.items)


def _disordered(listed: List, rest: Sequence[TagList]) -> bool:
    """Say whether a list that need not be on paper is there with its items in disorder."""
    items = tuple(map(bare, listed.items))
    return any(
        len(items) > 1 and (sorted(items) == sorted(found) or _run(items) == _run(found))
        for found in map(_unnumbered, rest)
    )


def _run(items: Sequence[str]) -> str:
    return _DIGITS.sub("", "".join(items))


def _numbering(listed: List, tagged: TagList) -> Iterator[Problem]:
    if listed.kind == "ol" and tagged.numbering in ("", "None"):
        yield Problem(
            f"The list “{shown(listed.text, 40)}” is numbered in the page; the sheet's tags do "
            "not say so (ListNumbering).",
            element=place(tagged.node),
            severity=Severity.WARNING,
        )


def _lost(listed: List, rest: Sequence[TagList]) -> Problem:
    count = len(listed.items)
    named = f"The list “{shown(listed.text, 40)}” of {count} items"
    items = set(map(bare, listed.items))
    best = max(rest, key=lambda one: len(items & set(_unnumbered(one))), default=None)
    shared = len(items & set(_unnumbered(best))) if best else 0
    if best is None or not (shared or _run(best.items) == _run([bare(listed.text)])):
        return Problem(f"{named} is not tagged as a list in the sheet.")
    if len(best.items) == shared == count:
        return Problem(f"{named} has them in another order in the sheet.", element=place(best.node))
    return Problem(
        f"{named} has {len(best.items)} in the sheet's tags, of which {shared} are the same.",
        element=place(best.node),
    )


RULE = Rule(
    code="same-lists",
    severity=Severity.ERROR,
    title="The sheet has the lists of the page",
    mend="Make the sheet again with the lists of the page.",
    check=check,
)

"""The translation has the source's inline tags, each once, closed, and none of its own."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.markup import MarkupError, expand


def check(pair: Pair) -> Iterator[Problem]:
    """Compare the tags of both texts; their order is free."""
    if not pair.unit.markup:
        return
    try:
        expand(pair.target, pair.unit.tags)
    except MarkupError as error:
        wanted = " ".join(f"<{tag.name}{'/' if tag.empty else ''}>" for tag in pair.unit.tags)
        yield Problem(f"{error}. The source has: {wanted or 'no tags'}.")


RULE = Rule(
    code="inline-tags",
    severity=Severity.ERROR,
    title="Inline tags of source and translation are the same",
    check=check,
)

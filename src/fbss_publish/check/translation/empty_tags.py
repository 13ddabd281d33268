"""A tag that holds words in the source holds words in the translation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.markup import MarkupError, Piece, tokens


def check(pair: Pair) -> Iterator[Problem]:
    """Report tags around nothing: a link nobody can find, an emphasis that lost its word.

    Markup that cannot be read is the business of `inline-tags`.
    """
    if not pair.unit.markup:
        return
    try:
        more = _empty(pair.target) - _empty(pair.source)
    except MarkupError:
        return
    for name in sorted(more):
        yield Problem(f"<{name}>…</{name}> holds no words. Put it around the words it marks.")


def _empty(message: str) -> Counter[str]:
    """Count the elements that hold neither text nor an empty tag, by name."""
    open_tags: list[tuple[str, bool]] = []
    found: Counter[str] = Counter()
    for token in tokens(message):
        if token.piece is Piece.START:
            open_tags.append((token.value, False))
        elif token.piece is Piece.END:
            name, filled = open_tags.pop() if open_tags else (token.value, True)
            found[name] += not filled
        elif token.piece is Piece.EMPTY or token.value.strip():
            open_tags = [(name, True) for name, _ in open_tags]
    return found


RULE = Rule(
    code="empty-tag",
    severity=Severity.ERROR,
    title="Tags hold words",
    mend="Move the tag around the words that it marks.",
    check=check,
)

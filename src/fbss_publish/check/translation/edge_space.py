"""White space at both ends is as in the source."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.domain.finding import Severity


def check(pair: Pair) -> Iterator[Problem]:
    """Compare whether white space stands before and after the text; how much does not matter."""
    if not pair.source.strip() or not pair.target.strip():
        return
    for end, ours, theirs in (
        ("start", _starts(pair.source), _starts(pair.target)),
        ("end", _starts(pair.source[::-1]), _starts(pair.target[::-1])),
    ):
        if ours and not theirs:
            yield Problem(f"The source has a space at its {end}. Put one there.")
        elif theirs and not ours:
            yield Problem(f"There is a space at the {end} that the source has not. Delete it.")


def _starts(text: str) -> bool:
    return text[:1].isspace()


RULE = Rule(
    code="edge-space",
    severity=Severity.WARNING,
    title="White space at both ends is as in the source",
    mend="Add or delete the space at the start or at the end.",
    check=check,
)

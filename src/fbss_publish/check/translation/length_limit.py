"""A translation fits the place that it is for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.visible import target_text
from fbss_publish.domain.finding import Severity


def check(pair: Pair) -> Iterator[Problem]:
    """Compare the length that a reader sees with the unit's `max_length`.

    Combining marks and format characters take no place of their own and do not count.
    """
    limit = pair.unit.max_length
    length = sum(unicodedata.category(c) not in ("Mn", "Me", "Cf") for c in target_text(pair))
    if limit is not None and length > limit:
        yield Problem(
            f"The text has {length} characters; there is room for {limit}. Find shorter words."
        )


RULE = Rule(
    code="length-limit",
    severity=Severity.ERROR,
    title="Texts fit their place",
    mend="Find shorter words that mean the same.",
    check=check,
)

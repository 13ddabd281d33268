"""Placeholders such as %(page)s and {name} are the same in the translation."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.domain.finding import Severity

_PLACEHOLDER = re.compile(
    r"%\([A-Za-z_]\w*\)[#0+-]*\d*(?:\.\d+)?[sdifrgx]"
    r"|(?<![\d%])%[sdifrgx](?![^\W\d_])"
    r"|\{[A-Za-z_0-9][\w.]*(?:![rsa])?(?::[^{}\s]*)?\}"
)


def check(pair: Pair) -> Iterator[Problem]:
    """Compare printf-style and brace placeholders (Python, `str.format`) as multisets."""
    source = Counter(_PLACEHOLDER.findall(pair.source))
    target = Counter(_PLACEHOLDER.findall(pair.target))
    for name in sorted((source - target).keys()):
        yield Problem(f"{name} of the source is missing. Put it where its text shall stand.")
    for name in sorted((target - source).keys()):
        yield Problem(f"{name} is not in the source, or not so often. Take it out.")


RULE = Rule(
    code="placeholders",
    severity=Severity.ERROR,
    title="Placeholders of source and translation are the same",
    mend="Copy the placeholder letter by letter; it is not translated.",
    check=check,
)

"""A translation is not much harder to read than its source."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.term_forms import spaceless
from fbss_publish.check.text.visible import (
    compared,
    source_text,
    target_language,
    target_text,
    without_addresses,
)
from fbss_publish.domain.finding import Severity
from fbss_publish.readability.drift import drift_of

_WORDS, _SIGNS = 16, 40
"""Words, and characters of a script without spaces, below which nothing can be found.

Most messages of a handout end here, which keeps the rule cheap.
"""


def check(pair: Pair) -> Iterator[Problem]:
    """Compare the longest sentences, and the shares of long words, with what is usual."""
    target = without_addresses(target_text(pair))
    if not compared(pair) or (target.count(" ") < _WORDS and not _unspaced(pair, target)):
        return
    source = without_addresses(source_text(pair))
    found = drift_of(source, target, pair.source_language, pair.locale.tag)
    if found.longer_sentences:
        joined = " It joins sentences." if found.target.sentences < found.source.sentences else ""
        yield Problem(
            f"The longest sentence has {found.target.longest} words, in the source "
            f"{found.source.longest}.{joined} Divide it.",
        )
    elif found.longer_words:
        yield Problem(
            f"{found.target.long_share:.0%} of the words are long, in the source "
            f"{found.source.long_share:.0%}. Use more common words.",
        )


def _unspaced(pair: Pair, target: str) -> bool:
    return spaceless(target_language(pair)) and len(target) > _SIGNS


RULE = Rule(
    code="harder-than-source",
    severity=Severity.WARNING,
    title="A translation is not much harder to read than its source",
    mend="Divide long sentences, and use more common words.",
    check=check,
)

"""No word stands twice in a row by mistake."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.visible import source_text, target_language, target_text
from fbss_publish.domain.finding import Severity

_TWICE = re.compile(r"(?<![\w'’-])([^\W\d_]{3,})[ \u00a0\n]+\1(?![\w'’-])", re.IGNORECASE)

# Languages that repeat words on purpose, or that part syllables and not words by spaces.
_REPEATING = frozenset(
    "bn fil hi ht id jv km kn lo mi ml mr ms my ne pa si sm sw ta te th to tr ur vi".split()
)
_USUAL = {
    "de": {"die", "der", "das", "sie"},
    "en": {"had", "that"},
    "fr": {"nous", "vous"},
    "it": {"piano", "subito"},
}
"""Words that can stand twice in a correct sentence."""


def check(pair: Pair) -> Iterator[Problem]:
    """Report a doubled word of three letters or more, unless the source doubles words as well."""
    language = target_language(pair)
    if language in _REPEATING or _TWICE.search(source_text(pair)):
        return
    for found in _TWICE.finditer(target_text(pair)):
        if found[1].lower() not in _USUAL.get(language, set()):
            yield Problem(f"“{found[1]}” stands twice in a row. Delete one.")


RULE = Rule(
    code="repeated-words",
    severity=Severity.WARNING,
    title="No word stands twice in a row",
    mend="Delete one of the two words.",
    check=check,
)

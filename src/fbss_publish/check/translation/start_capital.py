"""A text starts with a capital letter where its source does."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.visible import (
    compared,
    source_text,
    target_text,
    without_placeholders,
)
from fbss_publish.domain.finding import Severity


def check(pair: Pair) -> Iterator[Problem]:
    """Compare the first letters, in scripts that have capitals.

    A word that is the same in both texts starts as it does, and so does one behind a digit.
    """
    source = without_placeholders(source_text(pair)).strip()
    target = without_placeholders(target_text(pair)).strip()
    ours, theirs = _first(source), _first(target)
    if not compared(pair) or not ours or not theirs or len(source) < 2:
        return
    if ours.isupper() and theirs.islower() and not _mixed(target, theirs):
        yield Problem(f"The source starts with a capital; “{theirs}” is small. Write it large.")


def _first(text: str) -> str:
    """Give the first letter, '' where a digit comes before it or it has no case."""
    for char in text:
        if char.isalnum() and unicodedata.category(char) not in ("Lu", "Ll", "Lt"):
            return ""
        if char.isalpha():
            return char
    return ""


def _mixed(text: str, first: str) -> bool:
    """Say whether the first word has capitals further on, as in pH or mRNA."""
    word = text[text.index(first) :].split(maxsplit=1)[0]
    return any(char.isupper() for char in word)


RULE = Rule(
    code="start-capital",
    severity=Severity.WARNING,
    title="Texts start with a capital where the source does",
    mend="Start with a capital letter, unless your language has a reason not to.",
    check=check,
)

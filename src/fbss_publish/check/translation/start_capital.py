"""A text starts with a capital letter where its source does."""

from __future__ import annotations

import re
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

_CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})
"""The scripts, by ISO 15924, whose sentences start with a capital."""
_QUOTES = "\"'"
_NAME = re.compile(r"[\w:.-]*\w")


def check(pair: Pair) -> Iterator[Problem]:
    """Compare the first letters, in scripts that have capitals.

    A word that is the same in both texts starts as it does, and so does one behind a digit. A text
    in a script without capitals may begin with a name in another one, and any text with the name
    of a thing in quotation marks that the source names too. What a placeholder stands for at the
    start is not known.
    """
    if pair.locale.script not in _CASED:
        return
    source = without_placeholders(source_text(pair)).strip()
    whole = target_text(pair).strip()
    target = without_placeholders(whole).strip()
    ours, theirs = _first(source), _first(target)
    if not compared(pair) or not ours or not theirs or len(source) < 2:
        return
    if _named(target, source) or not whole.startswith(target[:1]):
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


def _named(target: str, source: str) -> bool:
    """Say whether the text begins with a quoted name that the source has as well."""
    if (
        unicodedata.category(target[:1] or " ") not in ("Pi", "Pf", "Ps")
        and target[:1] not in _QUOTES
    ):
        return False
    name = _NAME.search(target)
    return bool(name and re.search(rf"(?<!\w){re.escape(name[0])}(?!\w)", source))


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

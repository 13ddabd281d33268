"""A text that forbids or denies does so in the translation too."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fbss_publish.check.lexicon.load import language_of, lexicon
from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.visible import (
    compared,
    sentences,
    source_text,
    target_language,
    target_text,
)
from fbss_publish.domain.finding import Severity

_ARABIC_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class _Lists:
    cues: re.Pattern[str]
    limits: re.Pattern[str]
    idle: re.Pattern[str]


def check(pair: Pair) -> Iterator[Problem]:
    """Look for a denying word of the target language where the source has one.

    A list of words cannot judge a sentence, so this asks a person to look. Silent for
    languages that have no list.
    """
    language, own = target_language(pair), language_of(pair.source_language)
    if language not in lexicon("negation") or not compared(pair):
        return
    source, target = source_text(pair), target_text(pair)
    if word := unanswered(source, target, own, language):
        yield Problem(
            f"The source says “{word}”; the translation has no word that denies or forbids. "
            "Check that the meaning is not turned round.",
            severity=Severity.ERROR if pair.unit.critical else None,
        )
        return
    for ours, theirs in _aligned(sentences(source), sentences(target)):
        if word := unanswered(ours, theirs, own, language):
            yield Problem(
                f"“{ours.strip()}” says “{word}”; “{theirs.strip()}” does not seem to. Check it.",
                severity=Severity.WARNING if pair.unit.critical else None,
            )


def unanswered(source: str, target: str, own: str, language: str) -> str:
    """Give the word by which the source denies or limits and the target does not, or ''.

    `own` and `language` are the language subtags of source and target.
    """
    ours, theirs = _lists(own), _lists(language)
    source, target = _bare(source, own, ours), _bare(target, language, theirs)
    if denial := ours.cues.search(source):
        return "" if theirs.cues.search(target) else denial[0]
    limit = ours.limits.search(source)
    if limit and not (theirs.cues.search(target) or theirs.limits.search(target)):
        return limit[0]
    return ""


def _aligned(source: list[str], target: list[str]) -> list[tuple[str, str]]:
    """Give the sentences that belong together, if there are equally many."""
    return list(zip(source, target, strict=True)) if 1 < len(source) == len(target) else []


def _bare(text: str, language: str, lists: _Lists) -> str:
    text = unicodedata.normalize("NFC", text)
    if language == "ar":
        text = _ARABIC_MARKS.sub("", text)
    return lists.idle.sub(" ", text)


@cache
def _lists(language: str) -> _Lists:
    table = lexicon("negation").get(language, {})

    def pattern(name: str) -> re.Pattern[str]:
        return re.compile(table.get(name, _NEVER), re.IGNORECASE)

    return _Lists(pattern("cues"), pattern("limits"), pattern("idle"))


RULE = Rule(
    code="negation",
    severity=Severity.HINT,
    title="A denial stays a denial",
    check=check,
)

"""A text that forbids or denies does so in the translation too."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
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
_NEVER = re.compile(r"(?!)")


def check(pair: Pair) -> Iterator[Problem]:
    """Look for a denying word of the target language where the source has one.

    A list of words cannot judge a sentence, so this asks a person to look. Silent for
    languages that have no list.
    """
    source, target = source_text(pair), target_text(pair)
    language = target_language(pair)
    own = language_of(pair.source_language)
    if language not in lexicon("negation") or not compared(pair) or not denies(source, own):
        return
    if not denies(target, language):
        yield Problem(
            f"The source says “{_cue(source, own)}”; the translation has no word that denies or "
            "forbids. Check that the meaning is not turned round.",
            severity=Severity.ERROR if pair.unit.critical else None,
        )
        return
    yield from _by_sentence(pair, sentences(source), sentences(target), own, language)


def _by_sentence(
    pair: Pair, source: list[str], target: list[str], own: str, language: str
) -> Iterator[Problem]:
    """Where the sentences correspond one to one, each denial has its own."""
    if len(source) < 2 or len(source) != len(target):
        return
    for ours, theirs in zip(source, target, strict=True):
        if denies(ours, own) and not denies(theirs, language):
            yield Problem(
                f"“{ours.strip()}” denies or forbids; “{theirs.strip()}” does not seem to. Check it.",
                severity=Severity.WARNING if pair.unit.critical else None,
            )


def denies(text: str, language: str) -> bool:
    """Say whether a text has a word that denies, forbids or limits."""
    return bool(_cue(text, language))


def _cue(text: str, language: str) -> str:
    cues, idle = _patterns(language)
    text = unicodedata.normalize("NFC", text)
    if language == "ar":
        text = _ARABIC_MARKS.sub("", text)
    found = cues.search(idle.sub(" ", text))
    return found[0] if found else ""


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = lexicon("negation").get(language, {})
    cues = re.compile(table["cues"], re.IGNORECASE) if "cues" in table else _NEVER
    idle = re.compile(table["idle"], re.IGNORECASE) if "idle" in table else _NEVER
    return cues, idle


RULE = Rule(
    code="negation",
    severity=Severity.HINT,
    title="A denial stays a denial",
    check=check,
)

"""A text that forbids or denies does so in the translation too."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from fbss_publish.check.lexicon.load import language_of, lexicon
from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.letters import compiled
from fbss_publish.check.text.visible import (
    compared,
    sentences,
    source_text,
    target_language,
    target_text,
)
from fbss_publish.domain.finding import Severity
from fbss_publish.domain.markup import MarkupError, Piece, tokens

_ARABIC_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_NEVER = r"(?!)"


@dataclass(frozen=True, slots=True)
class _Lists:
    cues: re.Pattern[str]
    limits: re.Pattern[str]
    idle: re.Pattern[str]
    orders: re.Pattern[str]


def check(pair: Pair) -> Iterator[Problem]:
    """Look for a denying word of the target language where the source has one.

    A list of words cannot judge a sentence, so this asks a person to look. Silent for
    languages that have no list.
    """
    language, own = target_language(pair), language_of(pair.source_language)
    if language not in lexicon("negation") or not compared(pair):
        return
    source, target = source_text(pair), target_text(pair)
    grave = _weight(pair, source, own)
    if word := unanswered(source, target, own, language):
        yield Problem(
            f"The source says “{word}”; the translation has no word that denies or forbids. "
            "Check that the meaning is not turned round.",
            severity=grave,
        )
        return
    if word := _lost_stress(pair, own, language):
        yield Problem(
            f"The source stresses “{word}”; what the translation stresses does not deny. "
            "Check that the meaning is not turned round, and put the tag around the denial.",
            severity=grave,
        )
        return
    yield from _by_sentence(pair, sentences(source), sentences(target))


def _weight(pair: Pair, text: str, own: str) -> Severity:
    """Weigh a lost denial: a warning, unless the source only limits and gives no instruction."""
    if pair.unit.critical:
        return Severity.ERROR
    lists = _lists(own)
    bare = _bare(text, own, lists)
    told = lists.cues.search(bare) or lists.orders.search(bare)
    return Severity.WARNING if told else Severity.HINT


def _by_sentence(pair: Pair, source: list[str], target: list[str]) -> Iterator[Problem]:
    """Compare the sentences if there are equally many, else how often both texts deny."""
    own, language = language_of(pair.source_language), target_language(pair)
    if len(source) == len(target):
        for ours, theirs in zip(source, target, strict=True):
            if word := unanswered(ours, theirs, own, language):
                text = f"“{ours.strip()}” says “{word}”; “{theirs.strip()}” does not seem to."
                grave = min(_weight(pair, ours, own), Severity.WARNING, key=lambda s: -s.rank)
                yield Problem(f"{text} Check it.", severity=grave)
    elif pair.unit.critical:
        wanted, found = denials(" ".join(source), own), denials(" ".join(target), language)
        if found < wanted:
            text = f"The source denies {wanted} times, the translation {found} times."
            yield Problem(f"{text} Check that none is lost.", severity=Severity.WARNING)


def _lost_stress(pair: Pair, own: str, language: str) -> str:
    """Give the denial that the source has in a tag and the translation not, or ''."""
    ours, theirs = _inside(pair.source, pair), _inside(pair.target, pair)
    for name, text in ours.items():
        words = theirs.get(name, "").strip()
        word = unanswered(text, words, own, language) if words else ""
        if word and _lists(own).cues.search(text):
            return word
    return ""


def _inside(message: str, pair: Pair) -> dict[str, str]:
    """Give the text within the tags of each name; nothing where the markup is broken."""
    found: dict[str, str] = {}
    open_tags: list[str] = []
    try:
        read = list(tokens(message)) if pair.unit.markup else []
    except MarkupError:
        return {}
    for token in read:
        if token.piece is Piece.START:
            open_tags.append(token.value)
        elif token.piece is Piece.END and open_tags:
            open_tags.pop()
        elif token.piece is Piece.TEXT:
            for name in set(open_tags):
                found[name] = f"{found.get(name, '')} {token.value}"
    return found


def denials(text: str, language: str) -> int:
    """Count the words of a text that deny or forbid."""
    lists = _lists(language)
    return sum(1 for _ in lists.cues.finditer(_bare(text, language, lists)))


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


def _bare(text: str, language: str, lists: _Lists) -> str:
    text = unicodedata.normalize("NFC", text)
    if language == "ar":
        text = _ARABIC_MARKS.sub("", text)
    return lists.idle.sub(" ", text)


@cache
def _lists(language: str) -> _Lists:
    table = lexicon("negation").get(language, {})

    def pattern(name: str) -> re.Pattern[str]:
        return compiled(table.get(name, _NEVER))

    return _Lists(pattern("cues"), pattern("limits"), pattern("idle"), pattern("orders"))


RULE = Rule(
    code="negation",
    severity=Severity.WARNING,
    title="A denial stays a denial",
    mend="Read both sentences, and see that the translation denies what the source denies.",
    check=check,
)

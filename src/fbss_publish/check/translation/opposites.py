"""Left stays left, before stays before, twice a day stays twice a day."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from fbss_publish.check.lexicon.load import language_of, lexicon
from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.letters import compiled
from fbss_publish.check.text.number import Number, western
from fbss_publish.check.text.read_numbers import numbers
from fbss_publish.check.text.visible import compared, source_text, target_language, target_text
from fbss_publish.domain.finding import Severity

_ARABIC_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_SPACES = re.compile(r"[\s\u00a0]+")


def check(pair: Pair) -> Iterator[Problem]:
    """Report a word that the source does not have where its opposite is lost.

    Only a text that names one side and not the other is judged: what is left out or said in
    other words is not reported.
    """
    language, own = target_language(pair), language_of(pair.source_language)
    if not compared(pair) or language not in lexicon("opposites") or own != "en":
        return
    source, target = _prepared(source_text(pair), own), _prepared(target_text(pair), language)
    for members in _groups():
        ours, theirs = _found(source, own, members), _found(target, language, members)
        lost = [name for name in ours if name not in theirs]
        strange = [name for name in theirs if name not in ours]
        known = _patterns(language)
        if lost and strange and all(name in known for name in lost):
            yield Problem(
                f"The source says “{ours[lost[0]][0]}”; the translation says "
                f"“{theirs[strange[0]][0]}”. Check that the meaning is not turned round."
            )
        elif len(ours) == len(theirs) == 2 and _exchanged(pair, ours, theirs):
            yield Problem(
                "The source names two numbers and two times; the translation seems to "
                "exchange them. Check which number belongs to which."
            )


def _found(text: str, language: str, members: Sequence[str]) -> dict[str, tuple[str, int]]:
    """Give the members of a group that a text names, each with its words and first place."""
    known = _patterns(language)
    hits = ((name, known[name].search(text)) for name in members if name in known)
    return {name: (hit[0].strip(), hit.start()) for name, hit in hits if hit}


def _exchanged(
    pair: Pair, ours: Mapping[str, tuple[str, int]], theirs: Mapping[str, tuple[str, int]]
) -> bool:
    """Say whether two numbers or two members stand the other way round, but not both."""
    own, language = language_of(pair.source_language), target_language(pair)
    source = _two(numbers(_prepared(source_text(pair), own), own))
    target = _two(numbers(_prepared(target_text(pair), language), language))
    if not source or not target or source[0].values & source[1].values:
        return False
    straight = all(a.values & b.values for a, b in zip(source, target, strict=True))
    turned = all(a.values & b.values for a, b in zip(source, reversed(target), strict=True))
    first, second = ours
    same = (ours[first][1] < ours[second][1]) == (theirs[first][1] < theirs[second][1])
    return (turned and not straight and same) or (straight and not turned and not same)


def _two(found: Sequence[Number]) -> Sequence[Number]:
    return found if len(found) == 2 else ()


def _prepared(text: str, language: str) -> str:
    text = western(unicodedata.normalize("NFC", text))
    if language == "ar":
        text = _ARABIC_MARKS.sub("", text)
    text = _SPACES.sub(" ", text)
    idle = _patterns(language).get("idle")
    return idle.sub(lambda found: " " * len(found[0]), text) if idle else text


@cache
def _groups() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(names.split()) for names in lexicon("opposites")["groups"].values())


@cache
def _patterns(language: str) -> Mapping[str, re.Pattern[str]]:
    table = lexicon("opposites").get(language, {})
    return {name: compiled(words) for name, words in table.items()}


RULE = Rule(
    code="opposites",
    severity=Severity.WARNING,
    title="Opposites are not exchanged",
    mend="Read both sentences, and correct the word that became its opposite.",
    check=check,
)

"""Eight in the morning does not become eight in the evening."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from fbss_publish.check.lexicon.load import language_of, lexicon
from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.number import western
from fbss_publish.check.text.term_forms import folded
from fbss_publish.check.text.visible import compared, source_text, target_language, target_text
from fbss_publish.domain.finding import Severity

_ENGLISH = re.compile(
    r"(?<![\d:.])(\d{1,2})(?::\d\d)?[ \u00a0\u202f]?([ap])\.? ?m\b", re.IGNORECASE
)
_HOUR = re.compile(r"(?<![\d:.])(\d{1,2})(?: ?[:.h] ?\d\d)?(?!\d)")
_BEFORE, _AFTER = 10, 24

Hour = tuple[int, str]
"""An hour of the clock face, and `a` or `p`."""


def check(pair: Pair) -> Iterator[Problem]:
    """Compare the halves of the day that both texts name for the same hour.

    Hours that the translation writes without a half, as 20:00 for 8 p.m., are the business
    of `numbers`.
    """
    language = target_language(pair)
    if language_of(pair.source_language) != "en" or language not in lexicon("day_halves"):
        return
    source = {(int(m[1]), m[2].lower()) for m in _ENGLISH.finditer(source_text(pair))}
    if not source or not compared(pair):
        return
    found = _named(western(target_text(pair)), language)
    for hour, half in sorted(source):
        other = "p" if half == "a" else "a"
        if (hour, other) in found - source and (hour, half) not in found:
            words = "after noon" if other == "p" else "before noon"
            yield Problem(
                f"The source says “{hour} {half}.m.”; the translation puts {hour} {words}. "
                "Correct the time."
            )


def _named(text: str, language: str) -> set[Hour]:
    """Give the hours that stand with a half of the day, each with the nearest one."""
    found: set[Hour] = set()
    text = folded(text)
    for match in _HOUR.finditer(text):
        after = text[match.end() : match.end() + _AFTER]
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        if lexicon("day_halves")[language].get("place") == "before":
            half = _half(re.split(r"\d", before)[-1], language, first=False)
        else:
            half = _half(re.split(r"\d", after)[0], language, first=True)
        if half:
            found.add((int(match[1]), half))
    return found


def _half(text: str, language: str, *, first: bool) -> str:
    places = [
        (found.start(), name)
        for name, pattern in zip("ap", _patterns(language), strict=True)
        for found in pattern.finditer(text)
    ]
    return (min(places) if first else max(places))[1] if places else ""


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = lexicon("day_halves")[language]
    return re.compile(folded(table["am"])), re.compile(folded(table["pm"]))


RULE = Rule(
    code="day-halves",
    severity=Severity.ERROR,
    title="Hours stay in their half of the day",
    mend="Correct the half of the day.",
    check=check,
)

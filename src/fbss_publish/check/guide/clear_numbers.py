"""PEMAT-P 6, CCI 15: numbers are whole and of one kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.rule import GuideSubject, Problem, Rule
from fbss_publish.check.text.structure import Place, structure_of
from fbss_publish.domain.finding import Severity

_FINE = re.compile(r"\d+[.,]\d+\s?(?:%|percent|por ciento|pour cent|prozent)", re.IGNORECASE)
_FRACTION = re.compile(
    r"(?<![\d/])(?:1/[2-9]|1/1[0-2]|2/[35]|3/[45]|4/5)(?![\d/])|[½⅓⅔¼¾⅛⅜⅝⅞⅕⅖⅗⅘⅙⅚]"
)
"""Fractions of everyday life; 24/7 is none, and 4/12 is a date."""
_PERCENT = re.compile(r"\d\s?(?:%|percent\b|por ciento\b|pour cent\b|prozent\b)", re.IGNORECASE)
_ONE_IN = re.compile(
    r"\b\d+ (?:in|out of|de cada|sur|von)(?: every| je)? (\d[\d,.]*\d|\d)\b", re.IGNORECASE
)


def check(subject: GuideSubject) -> Iterator[Problem]:
    """Report percentages with decimals, fractions, and chances that are hard to compare."""
    places = structure_of(subject.guide).places
    for place in places:
        if found := _FINE.search(place.text):
            yield _problem(place, f"“{found[0]}” is finer than anybody needs. Round it.")
        if found := _FRACTION.search(place.text):
            yield _problem(place, f"“{found[0]}” is a fraction. Use a whole number or words.")
    yield from _mixed(places)


def _mixed(places: tuple[Place, ...]) -> Iterator[Problem]:
    """Report “1 in 10” beside percentages, or beside “3 in 200”."""
    chances = [(place, found[1]) for place in places for found in _ONE_IN.finditer(place.text)]
    if not chances:
        return
    if any(_PERCENT.search(place.text) for place in places):
        what = "There are percentages and “1 in 10” in one guide. Keep to one of them."
        yield _problem(chances[0][0], what)
    elif len({of for _, of in chances}) > 1:
        what = "Chances have different bases, such as “1 in 10” and “3 in 200”. Use one base."
        yield _problem(chances[-1][0], what)


def _problem(place: Place, text: str) -> Problem:
    return Problem(text, line=place.unit.line, unit=place.unit)


RULE = Rule(
    code="pemat-clear-numbers",
    severity=Severity.HINT,
    title="Numbers are whole and of one kind (PEMAT-P 6, CCI 15)",
    mend="Round numbers, and use one kind of number in the whole guide.",
    check=check,
)

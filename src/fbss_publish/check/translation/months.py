"""A month stays the month that the source names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from fbss_publish.catalog.months import month_names
from fbss_publish.check.lexicon.load import language_of, lexicon
from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.visible import compared, source_text, target_language, target_text
from fbss_publish.domain.finding import Severity

_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
# “may” and “march” are words too: as months they are capital and stand in a date.
_DOUBTFUL = re.compile(r"(?:\d(?:st|nd|rd|th)?|\b(?:in|of|since|until|by|from|early|late)) $", re.I)
_ENGLISH = re.compile(rf"\b(?:{_MONTHS})\b")
_DATE_AFTER = re.compile(r" (?:\d|of \d)")


def check(pair: Pair) -> Iterator[Problem]:
    """Compare the sets of months, where both texts name months in words.

    Months that a translation writes as numbers are the business of `numbers`.
    """
    if language_of(pair.source_language) != "en" or not compared(pair):
        return
    source = set(_english(source_text(pair)))
    names = _pattern(target_language(pair)) if source else None
    if not names:
        return
    known = _names(target_language(pair))
    target = {known[m[0].lower()] for m in names.finditer(target_text(pair))}
    if source - target and target - source:
        wanted, found = (_name(min(months)) for months in (source - target, target - source))
        yield Problem(
            f"The source names {wanted}, the translation {found}. Correct the month.",
            severity=Severity.ERROR if pair.unit.critical else None,
        )


def _english(text: str) -> Iterator[int]:
    for found in _ENGLISH.finditer(text):
        sure = found[0] not in ("May", "March")
        if sure or _DATE_AFTER.match(text, found.end()) or _DOUBTFUL.search(text[: found.start()]):
            yield _MONTHS.split("|").index(found[0]) + 1


def _name(number: int) -> str:
    return _MONTHS.split("|")[number - 1]


@cache
def _names(language: str) -> Mapping[str, int]:
    """Give the names of CLDR and those of the word list."""
    own = lexicon("months").get(language, {})
    listed = ((form, int(number)) for number, forms in own.items() for form in forms.split())
    return {**month_names(language), **{form.replace("_", " "): n for form, n in listed}}


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    names = sorted(_names(language), key=len, reverse=True)
    return (
        re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)", re.I) if names else None
    )


RULE = Rule(
    code="months",
    severity=Severity.WARNING,
    title="Months stay the same",
    mend="Correct the month.",
    check=check,
)

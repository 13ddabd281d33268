"""A number keeps its unit: 20 minutes do not become 20 hours, nor 2 tablets 8."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from fbss_publish.check.lexicon.load import language_of, lexicon
from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.number import Number
from fbss_publish.check.text.read_numbers import numbers
from fbss_publish.check.text.visible import compared, source_text, target_language, target_text
from fbss_publish.domain.finding import Severity

_WORD = re.compile(r"[ \u00a0\u202f\n-]{0,2}(°\s?[^\W\d_]|[%٪％℃℉]|[^\W\d_]+)")
_RANGE = re.compile(
    r"\s?(?:[-–—~～/]|to|or|and|a|o|y|u|e|ou|et|à|bis|oder|und|إلى|الى|أو|و|至|到|或)\s?"
)
_NO_SPACES = ("zh", "ja")
_MARKS = re.compile("[\u064b-\u0652\u0640]")


@dataclass(frozen=True, slots=True)
class _Bound:
    number: Number
    unit: str


def check(pair: Pair) -> Iterator[Problem]:
    """Report a number that stands with one unit in the source and another in the translation.

    Only what both word lists know is compared; a unit that is left out is not reported.
    """
    source = _bound(source_text(pair), language_of(pair.source_language))
    if not source or not compared(pair):
        return
    target = _bound(target_text(pair), target_language(pair))
    for bound in source:
        same = [other for other in target if bound.number.values & other.number.values]
        if same and all(other.unit != bound.unit for other in same):
            yield Problem(
                f"“{bound.number.text}” counts {bound.unit} in the source and {same[0].unit} "
                "in the translation. Correct the number or its unit."
            )


def _bound(text: str, language: str) -> list[_Bound]:
    """Give the numbers of a text that stand before a unit; in “3 to 5 days” both do."""
    found = numbers(text, language)
    units = [_unit_after(text, number.end, language) for number in found]
    for index in range(len(found) - 2, -1, -1):
        between = text[found[index].end : found[index + 1].start]
        if units[index] is None and _RANGE.fullmatch(between):
            units[index] = units[index + 1]
    return [_Bound(number, unit) for number, unit in zip(found, units, strict=True) if unit]


def _unit_after(text: str, end: int, language: str) -> str | None:
    found = _WORD.match(text, end)
    if not found:
        return None
    word = unicodedata.normalize("NFC", re.sub(r"\s", "", found[1]))
    if language == "ar":
        word = _MARKS.sub("", word)
    forms = _forms(language)
    if language in _NO_SPACES:
        return _longest(word, forms)
    return forms.get(word) or forms.get(word.lower())


def _longest(word: str, forms: Mapping[str, str]) -> str | None:
    starts: Sequence[str] = [form for form in forms if word.startswith(form)]
    return forms[max(starts, key=len)] if starts else None


@cache
def _forms(language: str) -> Mapping[str, str]:
    lists = lexicon("units")
    tables = (lists["all"], lists.get(language, {}))
    listed = [item for table in tables for item in table.items()]
    return {form: unit for unit, forms in listed for form in forms.split()}


RULE = Rule(
    code="units",
    severity=Severity.ERROR,
    title="Numbers keep their units",
    check=check,
)

"""A number keeps its unit: 20 minutes do not become 20 hours, nor 2 tablets 8."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.lexicon.load import language_of
from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.measures import Bound, bound, cleaned, equal_times, names_unit
from fbss_publish.check.text.read_numbers import numbers
from fbss_publish.check.text.visible import compared, source_text, target_language, target_text
from fbss_publish.domain.finding import Severity

_NEEDED = frozenset({"mg", "mcg", "g", "kg", "ml", "l", "percent", "celsius", "fahrenheit"})
"""Units without which a number is no measure: 20 % of people are not 20 people."""


def check(pair: Pair) -> Iterator[Problem]:
    """Report a number that stands with one unit in the source and another in the translation.

    Only what both word lists know is compared. A unit that is left out is reported where
    it says what a dose or a share is.
    """
    source = [b for b in bound(source_text(pair), language_of(pair.source_language))
              if not b.number.weak]  # fmt: skip
    if not source or not compared(pair):
        return
    target = [b for b in bound(target_text(pair), target_language(pair)) if b.unit != "degree"]
    for item in source:
        same = [other for other in target if item.number.values & other.number.values]
        if same and all(_differs(item, other) for other in same) and not _equal(item, pair):
            yield Problem(
                f"“{item.number.text}” counts {item.unit} in the source and {same[0].unit} "
                "in the translation. Correct the number or its unit."
            )
        elif not same and _lost(item, pair):
            yield Problem(
                f"“{item.number.text}” counts {item.unit} in the source; the translation does "
                "not name this unit. Put it in.",
                severity=None if item.unit == "percent" or pair.unit.critical else Severity.WARNING,
            )


def _differs(one: Bound, other: Bound) -> bool:
    """Say whether two units exclude each other. Tablets are counted as units as well."""
    return one.unit != other.unit and {one.unit, other.unit} != {"tablet", "dose-unit"}


def _equal(item: Bound, pair: Pair) -> bool:
    """Say whether the same time stands there in another unit."""
    own = language_of(pair.source_language)
    texts = source_text(pair), own, target_text(pair), target_language(pair)
    return equal_times(item.number, *texts)


def _lost(item: Bound, pair: Pair) -> bool:
    """Say whether the number is there and its unit is nowhere."""
    language, text = target_language(pair), target_text(pair)
    if item.unit not in _NEEDED or names_unit(text, item.unit, language):
        return False
    if item.unit in ("celsius", "fahrenheit") and names_unit(text, "degree", language):
        return False
    found = numbers(cleaned(text, language), language)
    return any(item.number.values & number.values for number in found)


RULE = Rule(
    code="units",
    severity=Severity.ERROR,
    title="Numbers keep their units",
    mend="Correct the number or its unit.",
    check=check,
)

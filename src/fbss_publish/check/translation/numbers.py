"""Every number of the source stands in the translation, and no other, by value."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from fbss_publish.check.lexicon.load import language_of
from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.measures import equal_times
from fbss_publish.check.text.number import Number
from fbss_publish.check.text.read_numbers import difference
from fbss_publish.check.text.visible import (
    compared,
    source_text,
    target_language,
    target_text,
    without_addresses,
)
from fbss_publish.domain.finding import Severity

_MIXED = re.compile(r"\d{2,}")


def check(pair: Pair) -> Iterator[Problem]:
    """Compare numbers as multisets of the values that they can mean.

    Digits of any script, decimal and group signs, number words against digits, Arabic
    duals and Chinese numerals and months count as what they mean.
    """
    found = difference(
        without_addresses(source_text(pair)),
        without_addresses(target_text(pair)),
        language_of(pair.source_language),
        target_language(pair),
    )
    missing, added = _without_times(found.missing, found.added, pair)
    if missing or added:
        yield Problem(_sentence(missing, added))
    own = _MIXED.findall(source_text(pair))
    for written in _MIXED.findall(target_text(pair)):
        if written not in own and not written.isascii() and any(c.isascii() for c in written):
            yield Problem(f"“{written}” mixes the digits of two scripts. Write it in one of them.")
    for source, target in found.reworded:
        yield Problem(
            f"The source says “{source.text}”, the translation “{target.text}”. Check the number.",
            severity=Severity.ERROR if pair.unit.critical else Severity.WARNING,
        )


def _without_times(
    missing: Sequence[Number], added: Sequence[Number], pair: Pair
) -> tuple[Sequence[Number], Sequence[Number]]:
    """Leave out lengths of time that the other text has in other units: a week, 7 days."""
    if not (missing or added) or not compared(pair):
        return missing, added
    source = without_addresses(source_text(pair)), language_of(pair.source_language)
    target = without_addresses(target_text(pair)), target_language(pair)
    return (
        [n for n in missing if not equal_times(n, *source, *target)],
        [n for n in added if not equal_times(n, *target, *source)],
    )


def _sentence(missing: Sequence[Number], added: Sequence[Number]) -> str:
    if not added:
        return f"{_list(missing)} of the source is missing. Put it in as the source has it."
    if not missing:
        return f"{_list(added)} is not in the source. Take it out or correct it."
    return f"The source has {_list(missing)}, the translation {_list(added)}. Correct the number."


def _list(numbers: Sequence[Number]) -> str:
    return ", ".join(f"“{number.text.strip()}”" for number in numbers)


RULE = Rule(
    code="numbers",
    severity=Severity.ERROR,
    title="Numbers of source and translation mean the same",
    mend="Read the number again in the source, and correct it.",
    check=check,
)

"""The numbers of a sentence stay in it: “15, never more than 20” is not turned round."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.lexicon.load import language_of
from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.read_numbers import difference
from fbss_publish.check.text.visible import (
    compared,
    sentences,
    source_text,
    target_language,
    target_text,
    without_addresses,
)
from fbss_publish.domain.finding import Severity


def check(pair: Pair) -> Iterator[Problem]:
    """Compare sentence by sentence, where both texts have the same number of sentences.

    A number that the translation does not have at all is the business of `numbers`.
    """
    source = sentences(without_addresses(source_text(pair)))
    target = sentences(without_addresses(target_text(pair)))
    if len(source) < 2 or len(source) != len(target) or not compared(pair):
        return
    languages = language_of(pair.source_language), target_language(pair)
    if difference(" ".join(source), " ".join(target), *languages).size:
        return
    for number, (ours, theirs) in enumerate(zip(source, target, strict=True), start=1):
        found = difference(ours, theirs, *languages)
        if found.missing and found.added:
            yield Problem(
                f"In sentence {number} the source has “{found.missing[0].text}” and the "
                f"translation “{found.added[0].text}”. Check that no numbers are exchanged.",
                severity=Severity.WARNING if pair.unit.critical else None,
            )


RULE = Rule(
    code="number-order",
    severity=Severity.WARNING,
    title="Numbers stay in their sentence",
    mend="Check which number belongs to which sentence.",
    check=check,
)

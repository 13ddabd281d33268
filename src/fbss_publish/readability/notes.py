"""What a reader of a report should know about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fbss_publish.readability.counts import Counts
from fbss_publish.readability.formulas import formulas_for
from fbss_publish.readability.languages import KNOWN, base
from fbss_publish.readability.scoring import refusal
from fbss_publish.readability.syllables import has_counter


def notes_on(counts: Counts, lang: str, left_out: Sequence[str]) -> Iterator[str]:
    """Say what was not done, and why."""
    if not counts.words:
        yield "There is no word in this text."
    if base(lang) not in KNOWN:
        yield f"The language “{lang}” is not known here: sentences and words follow common rules."
    if not formulas_for(lang):
        yield f"No formula is valid for “{lang}”, so there is no grade; the measures say more."
    elif why := refusal(counts):
        yield f"There is no score: {why}."
    if not has_counter(lang):
        yield f"Syllables are not counted in “{lang}”."
    if counts.signs * 2 > counts.words:
        yield "Each character stands for a word; with the extra [cjk] words are counted."
    if left_out:
        yield f"Parts in other languages are not counted: {', '.join(left_out)}."

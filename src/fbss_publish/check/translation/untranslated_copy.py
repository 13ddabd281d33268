"""A translation that only repeats the source is not a translation."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.scripts import latin_words
from fbss_publish.check.text.visible import (
    compared,
    source_text,
    target_text,
    without_addresses,
    without_placeholders,
)
from fbss_publish.domain.finding import Severity


def check(pair: Pair) -> Iterator[Problem]:
    """Report a target that equals its source and holds words that can be translated.

    Names and abbreviations stay the same in every language, and so may a single word
    (Introduction in French), unless it warns or the language has another script.
    """
    if not compared(pair) or source_text(pair).strip() != target_text(pair).strip():
        return
    words = _ordinary(without_placeholders(without_addresses(source_text(pair))))
    enough = 1 if pair.unit.critical or pair.locale.script != "Latn" else 2
    if len(words) >= enough:
        yield Problem(
            "The translation repeats the source word for word. Translate it, or leave it empty."
        )


def _ordinary(text: str) -> list[str]:
    """Give the words that are neither names nor abbreviations, going by their capitals.

    A capital at the start says nothing if ordinary words follow.
    """
    words = [word for word in latin_words(text) if len(word) > 1]
    small = [word for word in words if word.islower()]
    first = words[:1] if words and words[0].istitle() and (small or len(words) == 1) else []
    return [*first, *small]


RULE = Rule(
    code="untranslated-copy",
    severity=Severity.WARNING,
    title="A translation differs from its source",
    mend="Translate the text, or leave the translation empty.",
    check=check,
)

"""A translation is about as long as such texts are."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.visible import (
    compared,
    sentences,
    source_text,
    target_language,
    target_text,
    without_addresses,
)
from fbss_publish.domain.finding import Severity

_BY_SCRIPT = {"Hans": 0.32, "Hant": 0.32, "Jpan": 0.45, "Kore": 0.5, "Arab": 0.85, "Hebr": 0.8}
_BY_LANGUAGE = {"es": 1.12, "fr": 1.12, "pt": 1.08, "it": 1.1, "de": 1.1, "ru": 1.1, "fil": 1.1}
"""Characters for each character of English (about the median of translated health texts)."""

_LEAST, _ENOUGH = 20, 60
"""Characters of a source that is judged at all, and of one that is judged closely."""

_SHORT, _SHORT_CLOSE, _SHORTER = 0.4, 0.62, 0.9
_LONG, _SLACK = 2.2, 25

_JOINING = frozenset({"Hans", "Hant", "Jpan"})
"""Scripts whose languages join sentences by commas."""


def check(pair: Pair) -> Iterator[Problem]:
    """Compare the lengths, allowing for the script; short sources are not judged.

    A text that is too short by far may have lost words. One with fewer sentences that is
    shorter too may have lost a sentence, where either alone says little.
    """
    source = " ".join(without_addresses(source_text(pair)).split())
    target = " ".join(without_addresses(target_text(pair)).split())
    if not compared(pair) or len(source) < _LEAST or not target:
        return
    factor = _BY_LANGUAGE.get(target_language(pair), _BY_SCRIPT.get(pair.locale.script, 1.0))
    usual = len(source) * factor
    if len(target) < usual * (_SHORT_CLOSE if len(source) >= _ENOUGH else _SHORT):
        yield Problem("The text is much shorter than the source. Check that nothing is left out.")
    elif len(target) > usual * _LONG + _SLACK:
        yield Problem("The text is much longer than the source. Check that nothing was added.")
    elif len(target) < usual * _SHORTER and pair.locale.script not in _JOINING:
        ours, theirs = _sentences(source), _sentences(target)
        if theirs < ours and len(source) >= _ENOUGH:
            yield Problem(
                f"The source has {ours} sentences, the translation {theirs}, and it is shorter. "
                "Check that none is left out."
            )


def _sentences(text: str) -> int:
    """Count the sentences; “5.” before a question is none."""
    return sum(any(char.isalpha() for char in sentence) for sentence in sentences(text))


RULE = Rule(
    code="length-ratio",
    severity=Severity.WARNING,
    title="A translation is about as long as such texts are",
    mend="Compare the two texts sentence by sentence.",
    check=check,
)

"""A question ends as a question, and a line that leads to a list ends so too."""

from __future__ import annotations

from collections.abc import Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.scripts import has_script
from fbss_publish.check.text.visible import compared, source_text, target_language, target_text
from fbss_publish.domain.finding import Severity

_KINDS = {
    "question mark": "?？؟\u037e՞",
    "exclamation mark": "!！՜",
    "colon": ":：׃",
}
_CLOSING = " \u00a0\u202f\n\"'”’»›)]）】」』"
_ALSO = {"el": ";", "hy": "՝"}
"""Marks that have their meaning in one language only."""

_OWN = {
    "zh": {"?": "？", ":": "：", "!": "！", ".": "。"},
    "ja": {"?": "？", ".": "。"},
    "ar": {"?": "؟", ",": "،"},
    "fa": {"?": "؟", ",": "،"},
    "ur": {"?": "؟", ",": "،", ".": "۔"},
}
_SCRIPTS = {"zh": "Hans", "ja": "Jpan", "ar": "Arab", "fa": "Arab", "ur": "Arab"}
_PARTICLES = {"my": "လား", "ja": "か。", "th": "ไหม"}
"""Languages that mark a question by a word at its end and need no sign."""


def check(pair: Pair) -> Iterator[Problem]:
    """Compare the kind of the last mark, and its form with what the language writes.

    Statements are left alone: not every script ends them with a mark, and a translation
    may ask what the source only says to ask.
    """
    source, target = source_text(pair).rstrip(_CLOSING), target_text(pair).rstrip(_CLOSING)
    language = target_language(pair)
    if not source or not target or not compared(pair):
        return
    ours, theirs = _kind(source), _kind(target, language)
    if ours and ours != theirs and not (ours == "question mark" and language in _PARTICLES):
        yield Problem(f"The source ends with a {ours}, the translation does not. Compare them.")
    own = _OWN.get(language, {}).get(target[-1])
    if own and has_script(target, _SCRIPTS[language]):
        yield Problem(f"The text ends with “{target[-1]}”; this language writes “{own}”.")
    if language == "es" and theirs == "question mark" and "¿" not in target:
        yield Problem("The question has no “¿” where it begins.")


def _kind(text: str, language: str = "") -> str:
    if text[-1] in _ALSO.get(language, ""):
        return "question mark"
    return next((kind for kind, marks in _KINDS.items() if text[-1] in marks), "")


RULE = Rule(
    code="end-punctuation",
    severity=Severity.WARNING,
    title="Questions and introductions end as in the source",
    mend="End the text with the mark of your language that corresponds to the source's.",
    check=check,
)

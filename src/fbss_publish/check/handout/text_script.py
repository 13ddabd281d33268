"""Text is written in the script of the language that it is tagged with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fbss_publish.check.rule import HandoutSubject, Problem, Rule
from fbss_publish.check.semantic.norm import shown
from fbss_publish.check.semantic.speech import speech_of
from fbss_publish.check.text.scripts import script_names, script_of
from fbss_publish.domain.finding import Severity

_SCRIPTS = {
    "Arab": "ar fa ur ps ckb ug sd", "Cyrl": "ru uk bg mk be", "Deva": "hi ne mr sa",
    "Hans": "zh", "Jpan": "ja", "Kore": "ko", "Hebr": "he yi", "Beng": "bn as", "Thai": "th",
    "Khmr": "km", "Laoo": "lo", "Mymr": "my", "Ethi": "am ti", "Grek": "el", "Armn": "hy",
    "Geor": "ka", "Gujr": "gu", "Taml": "ta", "Telu": "te", "Sinh": "si", "Mlym": "ml",
    "Knda": "kn",
    "Latn": "en es fr de it pt nl pl vi ht so tl fil id sw tr sv da nb fi cs sk hu ro hr sq",
}  # fmt: skip
_OF = {tag: script for script, tags in _SCRIPTS.items() for tag in tags.split()}
_ENOUGH, _SHARE = 40, 0.8
"""Letters of another script that a language needs to be wrong, and their share of its text."""


def check(sheet: HandoutSubject) -> Iterator[Problem]:
    """Report languages whose text is nearly all in a script that they are not written in."""
    letters: dict[str, Counter[str]] = {}
    example: dict[str, str] = {}
    for segment in speech_of(sheet.pdf).segments:
        counts = letters.setdefault(segment.lang, Counter())
        counts.update(script for char in segment.text if (script := script_of(char)))
        example.setdefault(segment.lang, segment.raw)
    for lang, counts in letters.items():
        script = _script(lang)
        wrong = sum(n for name, n in counts.items() if name not in script_names(script))
        total = sum(counts.values())
        if script and wrong >= _ENOUGH and wrong >= total * _SHARE:
            yield Problem(
                f"Text tagged as “{lang}” is not in its script, such as "
                f"“{shown(example[lang], 40)}”. Its language or its characters are wrong."
            )


def _script(lang: str) -> str:
    parts = lang.split("-")
    named = next((part.title() for part in parts[1:] if len(part) == 4 and part.isalpha()), "")
    if named:
        return named if script_names(named) else ""
    return "" if "x" in parts or lang[-2:] in ("XA", "XB") else _OF.get(parts[0].lower(), "")


RULE = Rule(
    code="text-script",
    severity=Severity.WARNING,
    title="Text is in the script of its language",
    mend="Correct “lang” in the page.",
    check=check,
)

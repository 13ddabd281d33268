"""Marks within a text are those of the language, with the spaces that belong to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.visible import (
    compared,
    source_text,
    target_language,
    target_text,
    without_addresses,
)
from fbss_publish.domain.finding import Severity

_ARABIC = "\u0600-\u06ff"
_HAN = "\u3040-\u30ff\u3400-\u9fff"


@dataclass(frozen=True, slots=True)
class _Style:
    """What a language does not write, and what to do about it."""

    wrong: re.Pattern[str]
    mend: str


_COMMA = _Style(
    re.compile(rf"(?<=[{_ARABIC}\s])[,;](?=\s?[{_ARABIC}])"), "Write “،” or “؛” in Arabic script."
)
_WIDE = _Style(re.compile(rf"(?<=[{_HAN}])[,;:!?](?!\d)"), "Write the full-width mark.")
_STYLES: Mapping[str, _Style] = {
    "ar": _COMMA,
    "fa": _COMMA,
    "ur": _COMMA,
    "zh": _WIDE,
    "ja": _WIDE,
    "fr": _Style(
        re.compile(
            r"(?:(?<=[^\W\d_])|(?<=[^\W\d_][)”»]))[!?;»]|«(?=\w)|[^\W\d_]:(?=\s|$)| [!?;:»]|« "
        ),
        "French has a no-break space (U+00A0 or U+202F) there.",
    ),
}
_OTHERWISE = frozenset({"fr-CA", "fr-CH"})
"""Places where French is written without these spaces, or often is."""

_NAME = re.compile(r"\w+[!?](?=\s+[a-z])")
_CLOSING = " \u00a0\u202f\n\"'”’»)."
_PAIRS = {"es": (("¿", "?"), ("¡", "!")), "gl": (("¿", "?"),), "ast": (("¿", "?"), ("¡", "!"))}


def check(pair: Pair) -> Iterator[Problem]:
    """Report marks of another script, French marks without their space, and single ¿ and ¡."""
    if not compared(pair) or pair.locale.tag in _OTHERWISE:
        return
    language = target_language(pair)
    text = _without_names(without_addresses(target_text(pair)), source_text(pair))
    if (style := _STYLES.get(language)) and (found := style.wrong.search(text)):
        near = text[max(0, found.start() - 12) : found.end() + 4].strip()
        grave = Severity.WARNING if pair.unit.critical else None
        yield Problem(f"“{near}”: {style.mend}", severity=grave)
    for start, end in _PAIRS.get(language, ()):
        # A text that ends with a question and has no ¿ at all is told by `end-punctuation`.
        told = end == "?" and start not in text and text.rstrip(_CLOSING).endswith(end)
        if text.count(start) != text.count(end) and not told:
            text = f"“{start}” and “{end}” are not paired. Put one at each end."
            yield Problem(text, severity=Severity.WARNING)


def _without_names(text: str, source: str) -> str:
    """Take out words with a mark that the source has as well, such as a name."""
    for name in _NAME.findall(source):
        text = text.replace(name, " ")
    return text


RULE = Rule(
    code="punctuation-style",
    severity=Severity.HINT,
    title="Marks are those of the language",
    mend="Type the mark that the detail names.",
    check=check,
)

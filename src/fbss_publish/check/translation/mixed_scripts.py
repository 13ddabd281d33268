"""No word mixes letters that look alike, and no letters come from a third script."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.scripts import script_names, script_of
from fbss_publish.check.text.visible import compared, source_text, target_text
from fbss_publish.domain.finding import Severity

_WORD = re.compile(r"[^\W\d_]+")
_ALIKE = frozenset({"LATIN", "CYRILLIC", "GREEK", "ARMENIAN"})
"""Scripts with letters that look like those of another (Unicode Technical Standard 39)."""

_WITHIN = re.compile(r"[^\W\d_a-zA-Z\u00c0-\u024f][a-z]{1,2}[^\W\d_a-zA-Z\u00c0-\u024f]")
_ABUTTING = frozenset({"Hans", "Hant", "Jpan", "Kore"})
"""Scripts whose words follow Latin ones without a space."""

_MICRO = re.compile(r"^[μµΜ](?:g|l|L|m|M|mol|kat|Sv|IU)$")


def check(pair: Pair) -> Iterator[Problem]:
    """Look at the letters of each word. The source's own words may stand anywhere.

    Letters of the locale's script and Latin ones are expected; those of another script only
    where the source has letters of it.
    """
    if not compared(pair):
        return
    own = set(_WORD.findall(source_text(pair)))
    expected = script_names(pair.locale.script) | {"LATIN", ""}
    expected |= {script_of(char) for word in own for char in word}
    for word in dict.fromkeys(_WORD.findall(target_text(pair))):
        if word in own or _MICRO.match(word) or _rest(word, pair) in own:
            continue
        found = {script_of(char) for char in word} - {""}
        within = _WITHIN.search(word) and pair.locale.script not in _ABUTTING
        if within or len(found & _ALIKE) > 1:
            yield Problem(f"“{word}” mixes {_and(found)} letters. Type it anew in one script.")
        elif strange := found - expected:
            yield Problem(
                f"“{word}” is in {_and(strange)} letters, which this language does not use. "
                "Write it in the letters of the language."
            )


def _rest(word: str, pair: Pair) -> str:
    """Give a word without the letters of the locale's script, as the article in الMRI."""
    names = script_names(pair.locale.script)
    return "".join(char for char in word if script_of(char) not in names)


def _and(names: set[str]) -> str:
    return " and ".join(sorted(name.title() for name in names))


RULE = Rule(
    code="mixed-scripts",
    severity=Severity.WARNING,
    title="Words are written in one script",
    mend="Type the word anew in one script.",
    check=check,
)

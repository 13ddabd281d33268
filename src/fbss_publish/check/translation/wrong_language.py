"""The translation is in its own language and script, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from fbss_publish.check.lexicon.load import lexicon
from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.letters import word_pattern
from fbss_publish.check.text.scripts import in_script, known_script
from fbss_publish.check.text.visible import (
    compared,
    sentences,
    source_text,
    target_language,
    target_text,
    without_addresses,
)
from fbss_publish.domain.finding import Severity

_PARTS = re.compile(r"[A-Za-z\u00c0-\u024f]+|[^A-Za-z\u00c0-\u024f]+")
_ENOUGH = 3
_LETTERS = 6
_HAN = {"Hans": "Hant", "Hant": "Hans"}


def check(pair: Pair) -> Iterator[Problem]:
    """Judge the script by letters, and the language by its small words.

    Words that the source has as well are left out: names stay as they are. A text of few
    words is not judged, nor is a language without a list of words.
    """
    if not compared(pair):
        return
    known = {word.lower() for word in _runs(source_text(pair))}
    text = without_addresses(target_text(pair))
    script = pair.locale.script
    if other := _other_script(text, script, known):
        yield Problem(f"The text is not written in the script of this language{other}.")
        return
    if language := _other_language(text, target_language(pair), known):
        yield Problem(f"The text seems to be in another language ({language}). Translate it.")
        return
    for sentence in sentences(text) if len(sentences(text)) > 1 else ():
        if language := _other_language(sentence, target_language(pair), known, sole=True):
            start = sentence.strip()[:40]
            yield Problem(f"“{start}…” seems to be in another language ({language}).")
            return


def _other_script(text: str, script: str, known: set[str]) -> str:
    """Give what is wrong with the script: '' if nothing is."""
    if other := _HAN.get(script):
        ours, theirs = _only(script), _only(other)
        found = sum(c in theirs and c not in ours for c in text)
        if found > _ENOUGH - 1 and found > sum(c in ours and c not in theirs for c in text):
            return f": it has letters of {other}"
    if not known_script(script):
        return ""
    words = [word for word in _runs(text) if word.lower() not in known]
    letters = [char for word in words for char in word]
    own = sum(in_script(char, script) for char in letters)
    if len(letters) < _LETTERS or own * 2 >= len(letters):
        return ""
    # Names and terms in Latin letters may fill a short text of any script.
    low = [word for word in words if not in_script(word[0], script) and word.islower()]
    caseless = any(not char.isupper() and not char.islower() for char in letters)
    return ". Translate it" if caseless or len(low) >= _ENOUGH or not own else ""


def _runs(text: str) -> list[str]:
    """Give the words; in 什么是FBSS, the Latin ones by themselves."""
    return [run for word in word_pattern().findall(text) for run in _PARTS.findall(word)]


def _other_language(text: str, language: str, known: set[str], *, sole: bool = False) -> str:
    """Give the subtag of the language that fits a text clearly better, or ''.

    With `sole`, the text must have no small word that only its own language has.
    """
    own = _words(language)
    found = [word.lower() for word in word_pattern().findall(text)]
    if not own:
        return ""
    best, name = 0, ""
    for other in lexicon("function_words"):
        theirs = _words(other)
        hits = sum(
            w in theirs and w not in own and (w not in known or other == "en") for w in found
        )
        if hits > best:
            best, name = hits, other
    ours = _without(found, own, _words(name))
    clear = best >= _ENOUGH and best > 2 * ours
    return name if clear and not (sole and ours) else ""


def _without(found: Sequence[str], own: frozenset[str], theirs: frozenset[str]) -> int:
    return sum(word in own and word not in theirs for word in found)


@cache
def _words(language: str) -> frozenset[str]:
    return frozenset(lexicon("function_words").get(language, {}).get("words", "").split())


@cache
def _only(script: str) -> frozenset[str]:
    return frozenset(lexicon("function_words")[script]["only"])


RULE = Rule(
    code="wrong-language",
    severity=Severity.WARNING,
    title="A translation is in its own language and script",
    mend="Translate the text into the language of the catalog.",
    check=check,
)

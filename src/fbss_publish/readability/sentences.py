"""Sentences of a block: where one ends, in any script.

Signs that always end a sentence end it. A full stop does not where the word before it is an
abbreviation, an initial or an ordinal and what follows goes on; the abbreviations of each
language are in data/sentences/.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from fbss_publish.readability.sentence_rules import Rules, rules_of

_WIDE = "。！？｡"
_FULL = ".!?…‽؟۔।॥።፧։။។៕။" + _WIDE
_CLOSE = "\"'”’»›)\\]}」』）〉》】"
_RUN = re.compile(rf"[{_FULL}]+(?:[{_CLOSE}]|\[\d{{1,3}}\])*")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and where it stands in its block."""

    text: str
    start: int
    end: int


def sentences(text: str, lang: str) -> tuple[Sentence, ...]:
    """Cut a block into sentences. What has no letter or digit belongs to its neighbour."""
    rules = rules_of(lang)
    found: list[Sentence] = []
    start = 0
    for run in _RUN.finditer(text):
        if _ends(text, start, run, rules):
            _add(found, text, start, run.end())
            start = run.end()
    _add(found, text, start, len(text))
    return tuple(found)


def _add(found: list[Sentence], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start == end:
        return
    if found and not any(char.isalnum() for char in text[start:end]):
        last = found.pop()
        start = last.start
    found.append(Sentence(text[start:end], start, end))


def _ends(text: str, start: int, run: re.Match[str], rules: Rules) -> bool:
    """Say whether the sentence that begins at `start` ends with this run of signs."""
    after = text[run.end() :]
    if any(char in _WIDE for char in run[0]):
        return True
    if after and not after[0].isspace():
        return False
    rest = after.lstrip()
    if not rest:
        return True
    return rules.ends(text[start : run.start()], run[0], rest)

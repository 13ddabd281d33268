"""Brackets and quotation marks come in pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fbss_publish.check.rule import Pair, Problem, Rule
from fbss_publish.check.text.visible import source_text, target_text
from fbss_publish.domain.finding import Severity

_OPEN = {"(": ")", "[": "]", "{": "}", "（": "）", "【": "】", "［": "］", "「": "」", "『": "』",
         "《": "》", "〈": "〉"}  # fmt: skip
_CLOSE = {close: start for start, close in _OPEN.items()}
_WIDE = str.maketrans("（）［］", "()[]")
_QUOTES = re.compile('[“”„‟«»"]')
_COUNTED = re.compile(r"(?:^|[\s،,;])\w{1,2}$")
"""What makes a closing bracket one that stands alone, as in “a)”."""

_INCHES = re.compile('\\d[”"]')


def check(pair: Pair) -> Iterator[Problem]:
    """Match brackets as they are nested, and count double quotation marks.

    A source that has unpaired ones itself is not compared. Single marks are apostrophes
    too often to be counted.
    """
    source, target = source_text(pair), target_text(pair)
    ours, counted = _unpaired(source)
    mark, more = _unpaired(target)
    if not ours and (mark or more > counted):
        side = "closed" if mark in _OPEN else "opened"
        yield Problem(f"“{mark or ')'}” is not {side}. Put in its counterpart, or take it out.")
    if not _odd(source) and _odd(target):
        yield Problem("A quotation mark is missing, or one is too many.")


def _unpaired(text: str) -> tuple[str, int]:
    """Give the first bracket without a counterpart, or '', and how many are like that of “a)”."""
    text = text.translate(_WIDE)
    waiting: list[str] = []
    counted = 0
    for place, char in enumerate(text):
        if char in _OPEN:
            waiting.append(char)
        elif char not in _CLOSE:
            continue
        elif not waiting and _COUNTED.search(text[:place]):
            counted += 1
        elif not waiting or _OPEN[waiting.pop()] != char:
            return char, counted
    return (waiting[0] if waiting else ""), counted


def _odd(text: str) -> bool:
    """Say whether double quotation marks do not come out even, the signs for inches apart."""
    count = len(_QUOTES.findall(text))
    return count % 2 == 1 and not _INCHES.search(text)


RULE = Rule(
    code="balanced-marks",
    severity=Severity.WARNING,
    title="Brackets and quotation marks come in pairs",
    mend="Add the missing mark, or take out the one too many.",
    check=check,
)

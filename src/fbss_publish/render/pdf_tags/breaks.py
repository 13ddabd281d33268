"""Where lines may end in Khmer, Lao and Burmese, which put no spaces between words, and Korean.

Pango divides Thai with a dictionary, but has none for these: a line runs on over the edge of
the paper. With icu4py installed, ICU's dictionaries say where the words are. Without it, lines
may end between syllables, where the rules of the script show them: not as good to read, but
nothing is lost. Korean has spaces; there lines may end at these alone, as in CSS with
`word-break: keep-all`. The marks (U+200B, U+2060) are not read; `unmarked` takes them out again.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import Any

ZERO_WIDTH_SPACE, WORD_JOINER = "\u200b", "\u2060"
_WITHIN_KOREAN = re.compile("(?<=[\uac00-\ud7a3])(?=[\uac00-\ud7a3])")
_HANGUL_FIRST = re.compile("[\uac00-\ud7a3]")
_SPACELESS = re.compile("[\u0e81-\u0edf]+|[\u1000-\u109f]+|[\u1780-\u17dd]+")
_SKIPPED = ("style", "script", "title", "textarea", "{http://www.w3.org/2000/svg}svg")

# Before a letter that surely begins a syllable: no subscript, and none that may close one.
_SYLLABLES = {
    "km": re.compile("(?<=[^\u17d2])(?=[\u1780-\u17b3][\u17b6-\u17ca\u17d2])"),
    "lo": re.compile("(?<=.)(?=[\u0ec0-\u0ec4])"),
    "my": re.compile("(?<=[^\u1039])(?=[\u1000-\u102a\u103f\u104e](?![\u1037]?[\u103a\u1039]))"),
}


def mark_breaks(root: Any) -> None:
    """Mark the places where lines may end, in the texts of a document."""
    for element in root.iter():
        if element.tag not in _SKIPPED and element.text:
            element.text = _with_marks(element.text)
        if element.tail:
            element.tail = _with_marks(element.tail)
            if _HANGUL_FIRST.match(element.tail) and _ends_in_korean(element):
                element.tail = WORD_JOINER + element.tail


def _ends_in_korean(element: Any) -> bool:
    """Say whether a particle may follow an element, such as a link, in the same word."""
    texts = [text for text in element.itertext() if text]
    return bool(texts and "\uac00" <= texts[-1][-1] <= "\ud7a3")


def unmarked(text: str) -> str:
    """Take the marks out of a text again."""
    if ZERO_WIDTH_SPACE in text and _SPACELESS.search(text):
        text = text.replace(ZERO_WIDTH_SPACE, "")
    return text.replace(WORD_JOINER, "") if WORD_JOINER in text else text


def _with_marks(text: str) -> str:
    if text.isascii():
        return text
    return _WITHIN_KOREAN.sub(WORD_JOINER, _SPACELESS.sub(_marked, text))


def _marked(run: re.Match[str]) -> str:
    text = run[0]
    language = "lo" if text < "\u1000" else "my" if text < "\u1780" else "km"
    return ZERO_WIDTH_SPACE.join(_divider(language)(text))


@functools.cache
def _divider(language: str) -> Callable[[str], list[str]]:
    try:
        from icu4py.breakers import LineBreaker
    except ImportError:
        return _SYLLABLES[language].split
    return lambda text: list(LineBreaker(text, language))

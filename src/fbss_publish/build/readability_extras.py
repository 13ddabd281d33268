"""What is better with the optional extras: words of scripts without spaces, and rare words."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from math import log10

from fbss_publish.readability.languages import UNSPACED, WITH_FREQUENCIES, base
from fbss_publish.readability.report import Frequency
from fbss_publish.readability.words import Segmenter


def segmenter_of(lang: str) -> Segmenter | None:
    """Give what cuts Chinese, Japanese or Thai into words, if the extra [cjk] is installed."""
    language = base(lang)
    if language not in UNSPACED or find_spec("icu4py") is None:
        return None
    from icu4py.breakers import WordBreaker

    def segment(text: str) -> Iterable[str]:
        return [str(piece) for piece in WordBreaker(text, language)]

    return segment


def frequency_of(lang: str) -> Frequency | None:
    """Give what tells how common a word is, if the extra [freq] is installed and has a list."""
    language = base(lang)
    if language not in WITH_FREQUENCIES or find_spec("wordfreq") is None:
        return None
    import wordfreq

    listed = wordfreq.get_frequency_dict({"tl": "fil"}.get(language, language), "best")

    def frequency(word: str) -> float | None:
        found = listed.get(word)
        return log10(found) + 9 if found else None

    return frequency

"""Which table of liblouis writes a language, and which languages have none.

Grade 1 (each letter written out) unless readers of the language mostly read contracted braille.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Braille:
    """A table of liblouis, and whether its braille can be turned back into the same text.

    Chinese braille writes sounds and Korean, Vietnamese and Indian tables lose marks on the way
    back: there the way back proves nothing.
    """

    table: str
    code: str
    invertible: bool = False


TABLES = {
    "ar": Braille("ar-ar-g1.utb", "Arabic grade 1", invertible=True),
    "bn": Braille("be-in-g1.utb", "Bengali grade 1"),
    "de": Braille("de-g1.ctb", "German grade 1"),
    "en": Braille("en-ueb-g2.ctb", "Unified English Braille, contracted", invertible=True),
    "es": Braille("es-g1.ctb", "Spanish grade 1"),
    "fa": Braille("fa-ir-g1.utb", "Persian grade 1"),
    "fr": Braille("fr-bfu-comp6.utb", "French, uncontracted"),
    "gu": Braille("gu-in-g1.utb", "Gujarati grade 1"),
    "hi": Braille("hi-in-g1.utb", "Hindi grade 1"),
    "it": Braille("it-it-comp6.utb", "Italian"),
    "km": Braille("km-g1.utb", "Khmer grade 1"),
    "ko": Braille("ko-g1.ctb", "Korean grade 1"),
    "my": Braille("my-g1.utb", "Burmese grade 1"),
    "pl": Braille("Pl-Pl-g1.utb", "Polish grade 1"),
    "pt": Braille("pt-pt-g1.utb", "Portuguese grade 1"),
    "ru": Braille("ru-litbrl.ctb", "Russian literary braille", invertible=True),
    "sw": Braille("sw-ke-g1.utb", "Swahili grade 1"),
    "ta": Braille("ta-ta-g1.ctb", "Tamil grade 1"),
    "te": Braille("te-in-g1.utb", "Telugu grade 1"),
    "tr": Braille("tr-g1.ctb", "Turkish grade 1"),
    "uk": Braille("uk.utb", "Ukrainian"),
    "ur": Braille("ur-pk-g1.utb", "Urdu grade 1"),
    "vi": Braille("vi-vn-g1.ctb", "Vietnamese grade 1"),
    "zh-Hans": Braille("zhcn-g1.ctb", "Current Chinese Braille with tones"),
    "zh-Hant": Braille("zh-tw.ctb", "Taiwanese Braille"),
}


def braille_of(tag: str) -> Braille | None:
    """Give the braille of a language tag, or of its language; None where liblouis has none."""
    return TABLES.get(tag) or TABLES.get(tag.partition("-")[0])

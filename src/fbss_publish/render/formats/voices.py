"""The voices of espeak-ng by language tag. All of them are drafts: none speaks like a person."""

from __future__ import annotations

VOICES = {
    "ar": "ar", "bn": "bn", "de": "de", "en": "en-us", "es": "es-419", "fa": "fa", "fr": "fr-fr",
    "gu": "gu", "hi": "hi", "ht": "ht", "it": "it", "ja": "ja", "ko": "ko", "my": "my",
    "ne": "ne", "pa": "pa", "pl": "pl", "pt": "pt", "pt-BR": "pt-br", "ru": "ru", "sw": "sw",
    "ta": "ta", "te": "te", "tr": "tr", "uk": "uk", "ur": "ur", "vi": "vi", "zh-Hans": "cmn",
    "zh-Hant": "yue",
}  # fmt: skip


def voice_of(tag: str) -> str | None:
    """Give the voice of a language tag, or of its language; None where there is none."""
    return VOICES.get(tag) or VOICES.get(tag.partition("-")[0])

"""What the health-literacy rules ask of a text: its language's words, and what it tells to do."""

from __future__ import annotations

import re
from functools import lru_cache

from fbss_publish.check.lexicon.load import language_of, lexicon
from fbss_publish.check.text.structure import Structure
from fbss_publish.check.text.visible import sentences
from fbss_publish.domain.guide import Guide

SHORT = 250
"""Words of running text below which a material is “very short” (PEMAT-P: not applicable)."""

_START = r"(?:^|[,:;“„«]\s*|[–—]\s+|\b(?:and|so|or|then|y|et|und)\s+)"


def short(guide: Guide, structure: Structure) -> bool:
    """Say whether a guide is too short to need an order of its own: a card, or a few lines."""
    return guide.front.layout == "card" or structure.words < SHORT


@lru_cache(maxsize=256)
def words_of(language: str, name: str) -> re.Pattern[str] | None:
    """Give what finds the words of a kind in a language, or None if nobody has listed them."""
    source = lexicon("literacy").get(language_of(language), {}).get(name)
    return re.compile(source, re.IGNORECASE) if source else None


@lru_cache(maxsize=64)
def instruction(language: str) -> re.Pattern[str] | None:
    """Give what finds an instruction within a sentence: a verb of action where one starts."""
    table = lexicon("literacy").get(language_of(language), {})
    if "actions" not in table:
        return None
    polite = f"(?:{table['polite']})*" if "polite" in table else ""
    return re.compile(f"{_START}{polite}{table['actions']}", re.IGNORECASE)


def instructs(text: str, language: str) -> bool:
    """Say whether a text tells the reader to do something."""
    pattern = instruction(language)
    return pattern is not None and any(pattern.search(s.strip()) for s in sentences(text))

"""Reads a word list. A list is a TOML file beside this module, one table for each language."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache
from importlib import resources

_SAME = {"tl": "fil", "no": "nb", "iw": "he", "in": "id"}
"""Language subtags that CLDR treats as one (supplemental/languageAlias)."""


@cache
def lexicon(name: str) -> Mapping[str, Mapping[str, str]]:
    """Give the word list `name`: language subtag to a table of strings."""
    text = (resources.files(__package__) / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(unicodedata.normalize("NFC", text))


def language_of(tag: str) -> str:
    """Give the language subtag by which word lists are kept: `zh` for `zh-Hans`."""
    language = tag.partition("-")[0].lower()
    return _SAME.get(language, language)

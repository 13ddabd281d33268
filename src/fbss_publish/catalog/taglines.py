"""The notice that help with language is free, in the languages that a place speaks most."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, kw_only=True, slots=True)
class Tagline:
    """The notice in one language. `reviewed` says whether a qualified person signed it off."""

    tag: str
    text: str
    reviewed: bool


@cache
def _data() -> dict[str, Any]:
    text = files("fbss_publish.catalog").joinpath("taglines.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)


def known_places() -> tuple[str, ...]:
    """Give the places that there is a list of languages for."""
    return tuple(_data()["places"])


def taglines_of(place: str) -> tuple[Tagline, ...]:
    """Give the notice in each language of a place, the most spoken first."""
    texts = _data()["texts"]
    return tuple(
        Tagline(tag=tag, text=texts[tag]["text"], reviewed=texts[tag].get("reviewed", False))
        for tag in _data()["places"][place]["languages"]
    )

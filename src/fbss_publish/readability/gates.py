"""Gates: what a text has to reach in a language, what would be good, and who says so."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from fbss_publish.readability.formulas import BY_ID
from fbss_publish.readability.languages import UNSPACED, base

MEASURES = ("sentence-length", "longest-sentence", "long-words", "rare-words")
"""Measures that a gate may use where no formula is valid, or beside one."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Gate:
    """A gate for the values of a formula or measure.

    A text must not be harder than `gate`; at `goal` it is good. `source` says who asks for it.
    """

    formula: str
    gate: float
    goal: float | None = None
    source: str = ""


def default_gates(lang: str) -> tuple[Gate, ...]:
    """Give the gates of a language; without a valid formula, one on the length of sentences."""
    table = _table()
    language = base(lang)
    fallback = "signs" if language in UNSPACED & {"zh", "ja"} else "words"
    rows = table.get(language) or table[fallback]
    return tuple(
        Gate(formula=formula, gate=row["gate"], goal=row.get("goal"), source=row["source"])
        for formula, row in rows.items()
    )


def known_for(lang: str) -> tuple[str, ...]:
    """Give the ids that a gate of a language may use."""
    language = base(lang)
    return (*(id_ for id_, row in BY_ID.items() if language in row.languages), *MEASURES)


@cache
def _table() -> Mapping[str, Mapping[str, Any]]:
    text = (resources.files(__package__) / "gates.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)

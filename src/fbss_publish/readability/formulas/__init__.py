"""The registry of formulas: one row each, and which of them count for a language."""

from __future__ import annotations

from fbss_publish.readability.formulas import english, german_dutch, other, romance, spanish
from fbss_publish.readability.formulas.model import Formula
from fbss_publish.readability.languages import base

FORMULAS: tuple[Formula, ...] = (
    *english.ROWS,
    *spanish.ROWS,
    *romance.ROWS,
    *german_dutch.ROWS,
    *other.ROWS,
)

BY_ID = {formula.id: formula for formula in FORMULAS}


def formulas_for(lang: str) -> tuple[Formula, ...]:
    """Give the formulas made for a language, the one to gate on first; often there is none."""
    language = base(lang)
    return tuple(formula for formula in FORMULAS if language in formula.languages)

"""What a release needs of its translations, and what happens where it does not have it.

The defaults are strict: 45 CFR 92.201(c)(3) asks that a qualified human translator review
machine translation where accuracy is essential; a safety-critical message also needs the
eyes of a clinician.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """What a sign-off vouches for."""

    LINGUISTIC = "linguistic"
    CLINICAL = "clinical"


class Unmet(StrEnum):
    """What a release does with a message that does not have the sign-offs it needs."""

    HOLD = "hold"
    SOURCE = "source"
    DROP = "drop"


@dataclass(frozen=True, kw_only=True, slots=True)
class Need:
    """The scopes that must be signed, and what happens otherwise."""

    scopes: frozenset[str] = frozenset({Scope.LINGUISTIC})
    unmet: Unmet = Unmet.HOLD

    def met(self, signed: frozenset[str]) -> bool:
        """Say whether every needed scope is signed. A need of nothing is never met."""
        return bool(self.scopes) and self.scopes <= signed


@dataclass(frozen=True, kw_only=True, slots=True)
class Policy:
    """The needs of safety-critical messages and of all others."""

    critical: Need = Need(scopes=frozenset(Scope))
    other: Need = Need()

    def need(self, *, critical: bool) -> Need:
        """Give the need of a message."""
        return self.critical if critical else self.other


STRICT = Policy()

"""A value of a formula or a measure, and whether it means anything."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """One value. Where it is not `valid`, `why` says so, and no gate may use it.

    `value` is None where there is none at all; an `estimate` has a value that is no grade.
    """

    id: str
    name: str
    value: float | None
    valid: bool
    why: str = ""
    band: str = ""
    unit: str = ""
    direction: str = ""
    estimate: bool = False

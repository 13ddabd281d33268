"""What a project says about how hard its texts may be to read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class GateSetting:
    """A gate of a project's own: a formula or measure, its limit, a goal, and who asks for it.

    `file` and `key` say where it stands, for messages about it.
    """

    formula: str
    gate: float | None
    goal: float | None
    source: str
    file: str
    key: str

"""What an export gives: the bytes of a file, and what the format could not hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Exported:
    """A file to be written. `units` counts its texts; `left_out` has one sentence a loss."""

    data: bytes
    units: int
    left_out: tuple[str, ...] = ()


def counted(number: int, one: str, many: str) -> tuple[str, ...]:
    """Give the sentence for a number of things, or nothing for none."""
    if not number:
        return ()
    return (one if number == 1 else f"{number} {many}",)

"""Two sequences that should be the same, where some members of the first may be missing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


def matched(
    wanted: Sequence[A], found: Sequence[B], same: Callable[[A, B], bool]
) -> dict[int, int]:
    """Give the longest common subsequence: for each matched place of `wanted` that of `found`."""
    rows, columns = len(wanted), len(found)
    if rows == columns and all(map(same, wanted, found)):
        return {place: place for place in range(rows)}
    table = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for j in range(columns - 1, -1, -1):
            alike = table[i + 1][j + 1] + 1 if same(wanted[i], found[j]) else 0
            table[i][j] = max(alike, table[i + 1][j], table[i][j + 1])
    return _walked(wanted, found, same, table)


def _walked(
    wanted: Sequence[A], found: Sequence[B], same: Callable[[A, B], bool], table: list[list[int]]
) -> dict[int, int]:
    pairs: dict[int, int] = {}
    i = j = 0
    while i < len(wanted) and j < len(found):
        if same(wanted[i], found[j]) and table[i][j] == table[i + 1][j + 1] + 1:
            pairs[i] = j
            i, j = i + 1, j + 1
        elif table[i + 1][j] >= table[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs

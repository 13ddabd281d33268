"""The items of two health-literacy instruments, and which of them a program can judge."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib import resources


class Judge(StrEnum):
    """Who can judge an item: a rule for sure, a rule by a guess, or a person alone."""

    RULE = "automatic"
    HINT = "hint"
    PERSON = "person"

    @property
    def words(self) -> str:
        """Say it in words."""
        return "only a person" if self is Judge.PERSON else str(self)


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """An item: its instrument and number, what it asks, who judges it, and by which rules.

    `ask` is what a person looks at, also where a rule sees a part of the item.
    """

    instrument: str
    number: int
    text: str
    judge: Judge
    rules: tuple[str, ...] = ()
    ask: str = ""

    @property
    def name(self) -> str:
        """The item as people cite it."""
        return f"{self.instrument} {self.number}"


@cache
def items() -> tuple[Item, ...]:
    """Give all items of both instruments, in their order."""
    text = (resources.files(__package__) / "literacy.toml").read_text(encoding="utf-8")
    return tuple(
        Item(
            instrument=row["instrument"],
            number=row["number"],
            text=row["text"],
            judge=Judge(row["judge"]),
            rules=tuple(row.get("rules", ())),
            ask=row.get("ask", ""),
        )
        for row in tomllib.loads(text)["item"]
    )

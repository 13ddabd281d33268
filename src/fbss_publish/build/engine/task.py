"""A step that can run anywhere, and what became of it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, kw_only=True, slots=True)
class Task:
    """A step: its name for people, what it works on, and about how many seconds it takes.

    `argument` can be pickled and holds all that the step needs.
    """

    name: str
    argument: Any
    cost: float = 1.0


@dataclass(frozen=True, kw_only=True, slots=True)
class Done:
    """A step that came to its end: what it made, and the seconds that it took."""

    value: Any
    seconds: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Lost:
    """A step that had no end: why, in a sentence for people, and how often it was tried."""

    why: str
    tries: int = 1


Outcome = Done | Lost
Outcomes = Generator[tuple[int, Outcome], None, None]
"""Places in the tasks with their outcomes. Whoever does not read to the end closes it."""

Work = Callable[[Any], Any]
"""What a step does: a function of a module, so that another process can find it."""


class Engine(Protocol):
    """Runs steps. What a step raises is raised here; a step that is lost is an outcome."""

    def run(self, work: Work, tasks: Sequence[Task]) -> Outcomes:
        """Run the steps and give each one's place in `tasks` with its outcome, as they end."""


def longest_first(tasks: Sequence[Task]) -> list[int]:
    """Give the places of the tasks, the most costly first, so that none is left at the end."""
    return sorted(range(len(tasks)), key=lambda place: (-tasks[place].cost, place))

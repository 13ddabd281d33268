"""Dividing a build between machines: the same parts everywhere, of about the same cost."""

from __future__ import annotations

import heapq
import re
from collections.abc import Mapping
from dataclasses import dataclass

from fbss_publish.errors import InputError

MOST = 256
"""Parts of one build; a matrix of GitHub Actions has at most 256 jobs, one of GitLab 200."""


@dataclass(frozen=True, slots=True)
class Shard:
    """The part `number` of `count`, both from 1."""

    number: int
    count: int


def shard_from(text: str) -> Shard:
    """Read `2/8`. Raises InputError for anything else."""
    found = re.fullmatch(r"([0-9]{1,3})/([0-9]{1,3})", text)
    if found:
        number, count = int(found[1]), int(found[2])
        if 1 <= number <= count <= MOST:
            return Shard(number, count)
    raise InputError(
        f"--shard cannot be “{text}”.",
        mend=f"Write the part and the number of parts, such as 2/8; at most {MOST} parts.",
    )


def divided(costs: Mapping[str, float], count: int) -> tuple[tuple[str, ...], ...]:
    """Divide names into `count` parts of about the same cost.

    The most costly comes first, each into the part that has least so far (Graham 1969, longest
    processing time first: at most a third over the best). The same names and costs give the
    same parts on every machine, whatever their order.
    """
    parts: list[list[str]] = [[] for _ in range(count)]
    loads = [(0.0, number) for number in range(count)]
    for name in sorted(costs, key=lambda name: (-costs[name], name)):
        load, number = heapq.heappop(loads)
        parts[number].append(name)
        heapq.heappush(loads, (load + costs[name], number))
    return tuple(tuple(sorted(part)) for part in parts)


def part_of(costs: Mapping[str, float], shard: Shard) -> tuple[str, ...]:
    """Give the names of one part."""
    return divided(costs, shard.count)[shard.number - 1]

"""How a build is divided: the parts, what is in each, and about what it costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from fbss_publish.build.cache.index import Index
from fbss_publish.build.pipeline import wanted_editions
from fbss_publish.build.request import Request
from fbss_publish.build.shards import divided
from fbss_publish.build.sharing import costs_of, read_costs
from fbss_publish.project import Project

_LEAST = 60.0
"""Seconds of work for which it pays to start another machine."""

_MOST = 32


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """A part: the value of its --shard option, its editions as `tag/guide`, its seconds."""

    shard: str
    editions: tuple[str, ...]
    seconds: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """All parts of a build."""

    parts: tuple[Part, ...]

    def values(self) -> dict[str, Any]:
        """Give the plan as JSON values; `matrix` is what CI makes jobs of."""
        parts = [
            {"shard": p.shard, "editions": list(p.editions), "seconds": round(p.seconds, 2)}
            for p in self.parts
        ]
        matrix = {"shard": [part.shard for part in self.parts]}
        return {"schema": "fbss-publish/plan/1", "matrix": matrix, "parts": parts}


def plan_of(
    project: Project, count: int | None, costs: Path | None, *, release: bool = False
) -> Plan:
    """Divide a build into `count` parts, or into as many as pay."""
    request = Request(today=date.min, release=release)
    editions = wanted_editions(project, request)
    known = costs_of(project, editions, read_costs(costs) if costs else {})
    number = count or max(1, min(_MOST, int(sum(known.values()) / _LEAST)))
    number = min(number, len(editions))
    parts = divided(known, number)
    return Plan(parts=tuple(_part(i, number, part, known) for i, part in enumerate(parts, start=1)))


def _part(number: int, count: int, names: tuple[str, ...], costs: Mapping[str, float]) -> Part:
    seconds = sum(costs[name] for name in names)
    return Part(shard=f"{number}/{count}", editions=names, seconds=seconds)


def measured_costs(cache: Path) -> dict[str, float]:
    """Give the seconds of all sheets of an edition, by `tag/guide`, as this cache knows them."""
    found: dict[str, float] = {}
    if not (cache / "index.sqlite").is_file():
        return found
    with Index(cache / "index.sqlite") as index:
        for name, seconds in index.costs():
            edition = name.rpartition("/")[0]
            found[edition] = round(found.get(edition, 0.0) + seconds, 3)
    return dict(sorted(found.items()))

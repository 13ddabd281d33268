"""What to build, and by what means."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from fbss_publish.build.engine.worker import Limits
from fbss_publish.build.shards import Shard


@dataclass(frozen=True, kw_only=True, slots=True)
class Request:
    """What to build. Empty selections mean everything; no formats, those of the project.

    `today` is the date of the build.
    """

    today: date
    locales: tuple[str, ...] = ()
    guides: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    release: bool = False
    shard: Shard | None = None

    @property
    def mode(self) -> str:
        """The name of the policy, as the manifest says it."""
        return "release" if self.release else "draft"

    @property
    def whole(self) -> bool:
        """Say whether everything is wanted."""
        return not (self.locales or self.guides or self.shard)


@dataclass(frozen=True, kw_only=True, slots=True)
class Means:
    """How to build: none of it changes a byte of what is made.

    `jobs` is the number of processes; with one, and without limits, everything runs here.
    `cache` is the folder of the cache, or None for none. `shared` is the place of a shared
    cache, and `write_shared` says whether it may be written. `scheduler` is the address of a
    Dask scheduler. `costs` are measured seconds by output name, for dividing into shards.
    """

    jobs: int = 1
    limits: Limits | None = None
    cache: Path | None = None
    shared: str = ""
    write_shared: bool = False
    scheduler: str = ""
    costs: Path | None = field(default=None)


HERE = Means()
"""Everything in this process, without a cache."""


def processors() -> int:
    """Give the number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1

"""Looking after the cache: how large it is, what may go, and whether it is whole."""

from __future__ import annotations

import time
from dataclasses import dataclass

from fbss_publish.build.cache.cache import Cache, is_sound, used_objects
from fbss_publish.build.cache.index import Row

_DAY = 24 * 60 * 60


@dataclass(frozen=True, kw_only=True, slots=True)
class Stats:
    """The number of results and files, the bytes of the files, and the seconds they saved."""

    results: int
    objects: int
    size: int
    seconds: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Pruned:
    """What was deleted."""

    results: int
    objects: int
    size: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Verified:
    """How many results were looked at, and the keys of those whose files were damaged."""

    results: int
    damaged: tuple[str, ...]


def stats(cache: Cache) -> Stats:
    """Count what is in a cache."""
    rows = _rows(cache)
    sizes = [size for _, size in cache.objects.names()]
    return Stats(
        results=len(rows),
        objects=len(sizes),
        size=sum(sizes),
        seconds=sum(row.seconds for row in rows),
    )


def prune(cache: Cache, *, days: float = 30.0) -> Pruned:
    """Delete the results that were not used for some days, and the files that none needs."""
    dropped = cache.index.drop_older(time.time() - days * _DAY)
    cache.objects.sweep()
    needed = used_objects(_rows(cache))
    gone = [(digest, size) for digest, size in cache.objects.names() if digest not in needed]
    for digest, _ in gone:
        cache.objects.remove(digest)
    return Pruned(results=dropped, objects=len(gone), size=sum(size for _, size in gone))


def verify(cache: Cache) -> Verified:
    """Read every file of every result again; results with a damaged one are forgotten."""
    rows = [(key, row) for key, row, _ in cache.index.rows()]
    damaged = []
    for key, row in rows:
        if row is None or not is_sound(row) or not _whole(cache, row):
            cache.index.forget(key)
            damaged.append(key)
    return Verified(results=len(rows), damaged=tuple(damaged))


def _rows(cache: Cache) -> list[Row]:
    return [row for _, row, _ in cache.index.rows() if row]


def _whole(cache: Cache, row: Row) -> bool:
    return all(cache.objects.get(digest) is not None for digest in row.objects)

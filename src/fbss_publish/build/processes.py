"""Much of the same work: one piece after another, or many of them in processes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Any, TypeVar

MANY = 64
"""From this number of pieces on, starting processes costs less than it saves."""

_AT_ONCE = 16
"""Pieces that a process gets with one message."""

Shared = TypeVar("Shared")
Job = TypeVar("Job")
Done = TypeVar("Done")


def mapped(
    work: Callable[[Shared, Job], Done], shared: Shared, jobs: Sequence[Job]
) -> Iterator[Done]:
    """Give `work(shared, job)` for each job, in their order.

    `shared` reaches each process once, not with every job. What `work` raises is raised here, in
    the place of the first job that it concerns.
    """
    workers = os.cpu_count() or 1
    if len(jobs) < MANY or workers == 1:
        yield from map(partial(work, shared), jobs)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool

    done = 0
    try:
        with ProcessPoolExecutor(workers, initializer=_keep, initargs=(work, shared)) as pool:
            for result in pool.map(_kept_work, jobs, chunksize=_AT_ONCE):
                done += 1
                yield result
    except (BrokenProcessPool, NotImplementedError):
        # A machine that allows no processes, or has ended one, still gets its results.
        yield from map(partial(work, shared), jobs[done:])


_kept: list[Callable[[Any], Any]] = []
"""In a process: what it does with a job."""


def _keep(work: Callable[[Any, Any], Any], shared: Any) -> None:
    _kept[:] = [partial(work, shared)]


def _kept_work(job: Any) -> Any:
    return _kept[0](job)

"""Steps on other machines, through a Dask scheduler.

Workers need the same versions and fonts as this machine, and nothing of the project: a step
carries all that it works on.
"""

from __future__ import annotations

import logging
import queue
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import CancelledError
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from fbss_publish.build.engine.task import Done, Lost, Outcome, Outcomes, Task, Work, longest_first
from fbss_publish.build.engine.worker import Limits
from fbss_publish.errors import InputError, MissingToolError

_CONNECT = 10.0
"""Seconds to wait for a scheduler."""

_LOOK = 5.0
"""Seconds between two looks at whether there still are workers."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Distributed:
    """Runs steps on the workers of the Dask scheduler at `address` (`tcp://host:port`).

    `facts` is a function without arguments that gives what has to be the same on every worker.
    """

    address: str
    limits: Limits
    facts: Any = None

    def run(self, work: Work, tasks: Sequence[Task]) -> Outcomes:
        """Run the steps. Raises InputError where there is no scheduler, or no fitting worker."""
        if not tasks:
            return
        client = self._client()
        with _quiet():
            try:
                self._refuse_others(client)
                yield from self._outcomes(client, work, tasks)
            except _lost_connections():
                raise InputError(
                    f"--scheduler: the connection to {self.address} was lost.",
                    mend="Start the scheduler and build again; what is done is in the cache.",
                ) from None
            finally:
                client.close(timeout=5)

    def _client(self) -> Any:
        try:
            import distributed
        except ImportError:
            raise MissingToolError(
                "--scheduler needs Dask. Run: pip install fbss-publish[distributed]"
            ) from None
        try:
            connect: Any = distributed.Client
            return connect(self.address, timeout=_CONNECT, set_as_default=False)
        except (OSError, ValueError) as error:
            raise InputError(
                f"--scheduler: nothing answers at {self.address} ({type(error).__name__}).",
                mend="Start it with “dask scheduler”, and workers with “dask worker”.",
            ) from None

    def _refuse_others(self, client: Any) -> None:
        """Refuse workers that would make other bytes than this machine."""
        if not self._workers(client, patience=_CONNECT):
            raise InputError(
                f"--scheduler: the scheduler at {self.address} has no worker.",
                mend=f"Start one: dask worker {self.address}",
            )
        if self.facts is None:
            return
        ours = self.facts()
        for worker, theirs in sorted(client.run(self.facts, on_error="return").items()):
            _refuse(worker, ours, theirs)

    def _workers(self, client: Any, *, patience: float) -> int:
        """Count the workers; wait for the first one."""
        start = time.monotonic()
        while not (found := len(client.scheduler_info(n_workers=-1)["workers"])):
            if time.monotonic() - start > patience:
                break
            time.sleep(0.2)
        return found

    def _outcomes(
        self, client: Any, work: Work, tasks: Sequence[Task]
    ) -> Iterator[tuple[int, Outcome]]:
        ended: queue.Queue[Any] = queue.Queue()
        places = {}
        run = time.time_ns()
        for rank, place in enumerate(longest_first(tasks)):
            argument = tasks[place].argument
            key = f"fbss-{run}-{place}"
            future = client.submit(timed, work, argument, key=key, pure=False, priority=-rank)
            places[future.key] = place
            future.add_done_callback(ended.put)
        for _ in tasks:
            future = self._next(client, ended)
            yield places[future.key], _outcome(future)

    def _next(self, client: Any, ended: queue.Queue[Any]) -> Any:
        """Wait for a step to end; give up when there is no worker for as long as a step."""
        while True:
            try:
                return ended.get(timeout=_LOOK)
            except queue.Empty:
                if not self._workers(client, patience=self.limits.seconds):
                    raise InputError(
                        f"--scheduler: every worker of {self.address} is gone.",
                        mend="Start workers again; what is done is in the cache.",
                    ) from None


def timed(work: Work, argument: Any) -> tuple[Any, float]:
    """Do a step and say how many seconds it took. Runs on the workers."""
    start = time.perf_counter()
    return work(argument), time.perf_counter() - start


def _outcome(future: Any) -> Outcome:
    """Give what became of a step. Raises what the step raised."""
    from distributed.scheduler import KilledWorker

    try:
        value, seconds = future.result()
    except KilledWorker:
        return Lost(why="the workers that had it died", tries=_allowed_failures() + 1)
    return Done(value=value, seconds=seconds)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Dask's own log, tracebacks among it, from the terminal: what counts is raised."""
    loggers = [logging.getLogger(name) for name in ("distributed", "distributed.client")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def _lost_connections() -> tuple[type[Exception], ...]:
    """Give what is raised here when the scheduler is gone; no step of ours raises these."""
    from distributed.client import ClosedClientError
    from distributed.comm.core import CommClosedError

    return (CancelledError, ClosedClientError, CommClosedError)


def _allowed_failures() -> int:
    """Give how many workers a step may cost, as Dask is configured."""
    import dask.config

    return int(dask.config.get("distributed.scheduler.allowed-failures", 3))


def _refuse(worker: str, ours: Mapping[str, str], theirs: Any) -> None:
    if isinstance(theirs, Exception):
        raise InputError(
            f"--scheduler: the worker {worker} cannot do this: {type(theirs).__name__}: {theirs}.",
            mend="Install the same fbss-publish there.",
        )
    for name, value in ours.items():
        if theirs.get(name) != value:
            raise InputError(
                f"--scheduler: the worker {worker} has {name} {theirs.get(name)}, this machine "
                f"has {value}; the sheets would differ.",
                mend="Install the same versions and fonts on every worker.",
            )

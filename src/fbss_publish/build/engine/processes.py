"""Steps in worker processes of this machine.

Processes are warm: each does many steps, so that WeasyPrint is imported once. A process that
dies or takes too long costs its step one more try, then the step is lost and the build goes on.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import socket
import struct
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from fbss_publish.build.engine.task import Done, Lost, Outcome, Outcomes, Task, Work, longest_first
from fbss_publish.build.engine.worker import READY, Limits, serve

_TRIES = 2
_PATIENCE = 5.0
"""Seconds that an idle process has to end by itself."""

_START = 120.0
"""Seconds that a process has to start: a fresh one imports all that its steps need."""

_TALK = 60
"""Seconds that one message may take through a pipe: a process that hangs reads nothing."""


@dataclass(slots=True)
class _Worker:
    """A process, our end of its pipe, what it works on, until when, and what it has done.

    It is `ready` once it has said so; only then is it given a step, whose time begins then.
    """

    process: BaseProcess
    pipe: Connection
    deadline: float
    place: int | None = None
    ready: bool = False
    done: int = 0

    @property
    def idle(self) -> bool:
        """Say whether it waits for a step."""
        return self.ready and self.place is None


@dataclass(slots=True)
class Processes:
    """Runs steps in `workers` processes; `warm` is called here before they start."""

    workers: int
    limits: Limits = field(default_factory=Limits)
    warm: Callable[[], None] | None = None

    def run(self, work: Work, tasks: Sequence[Task]) -> Outcomes:
        """Run the steps, the most costly first. Stops every process when the caller stops."""
        if not tasks:
            return
        run = _Run(work, tasks, self.limits, min(self.workers, len(tasks)))
        if self.warm and run.forks:
            self.warm()
        try:
            yield from run.outcomes()
        finally:
            run.stop()


class _Run:
    """One run: the steps that wait, and the processes."""

    def __init__(self, work: Work, tasks: Sequence[Task], limits: Limits, workers: int) -> None:
        self._work, self._tasks, self._limits = work, tasks, limits
        self._waiting = deque(longest_first(tasks))
        self._tries = [0] * len(tasks)
        self._workers: list[_Worker] = []
        self._wanted = workers
        # A fork shares what is imported already; with threads about, it is not safe.
        self.forks = "fork" in multiprocessing.get_all_start_methods() and _threads() == 1
        self._context: Any = multiprocessing.get_context("fork" if self.forks else "spawn")

    def outcomes(self) -> Iterator[tuple[int, Outcome]]:
        """Give places and outcomes as they come."""
        missing = len(self._tasks)
        while missing:
            self._fill()
            for worker in self._ready():
                for place, outcome in self._heard(worker):
                    missing -= 1
                    yield place, outcome

    def stop(self) -> None:
        """End every process: those that wait at once, those that work by force."""
        while self._workers:
            _end(self._workers.pop())

    def _fill(self) -> None:
        """Give every idle process a step; start processes while steps wait."""
        for worker in self._workers:
            if self._waiting and worker.idle:
                self._give(worker, self._waiting.popleft())
        starting = sum(not worker.ready for worker in self._workers)
        while len(self._workers) < self._wanted and starting < len(self._waiting):
            self._start()
            starting += 1

    def _give(self, worker: _Worker, place: int) -> None:
        self._tries[place] += 1
        worker.place = place
        worker.deadline = time.monotonic() + self._limits.seconds
        try:
            worker.pipe.send((place, self._tasks[place].argument))
        except OSError:
            # The process is gone; reading from its pipe will say so.
            worker.deadline = time.monotonic()

    def _start(self) -> None:
        ours, theirs = self._context.Pipe()
        _limit_talk(ours)
        process = self._context.Process(
            target=serve, args=(theirs, self._work, self._limits), daemon=True
        )
        process.start()
        theirs.close()
        deadline = time.monotonic() + _START
        self._workers.append(_Worker(process=process, pipe=ours, deadline=deadline))

    def _ready(self) -> list[_Worker]:
        """Wait until a process answers, dies, or has had its time."""
        busy = [worker for worker in self._workers if not worker.idle]
        rest = min(worker.deadline for worker in busy) - time.monotonic()
        heard: list[Any] = wait([worker.pipe for worker in busy], timeout=max(0.0, rest))
        now = time.monotonic()
        return [w for w in busy if w.pipe in heard or w.deadline <= now]

    def _heard(self, worker: _Worker) -> Iterator[tuple[int, Outcome]]:
        place = worker.place
        if place is None:
            yield from self._started(worker)
            return
        try:
            if not worker.pipe.poll():
                yield from self._gone(worker, place, self._too_slow())
                return
            _, kind, value, seconds = worker.pipe.recv()
        except (EOFError, OSError):
            yield from self._gone(worker, place, "its process died")
            return
        worker.place = None
        worker.done += 1
        if kind == "memory":
            yield from self._gone(worker, place, self._too_large())
            return
        if kind == "raised":
            raise value
        if worker.done >= self._limits.steps:
            self._retire(worker)
        yield place, Done(value=value, seconds=seconds)

    def _started(self, worker: _Worker) -> Iterator[tuple[int, Outcome]]:
        """Note that a process is ready. One that does not start costs the next step a try."""
        with contextlib.suppress(EOFError, OSError):
            if worker.pipe.poll() and worker.pipe.recv() == READY:
                worker.ready = True
                return
        if not self._waiting:
            self._retire(worker)
            return
        place = self._waiting.popleft()
        self._tries[place] += 1
        yield from self._gone(worker, place, "no process could be started for it")

    def _gone(self, worker: _Worker, place: int, why: str) -> Iterator[tuple[int, Outcome]]:
        """Replace a process; its step is tried once more, then given up."""
        self._retire(worker)
        if self._tries[place] < _TRIES:
            self._waiting.append(place)
        else:
            yield place, Lost(why=why, tries=self._tries[place])

    def _retire(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        _end(worker)

    def _too_slow(self) -> str:
        return f"it took more than {self._limits.seconds:g} seconds"

    def _too_large(self) -> str:
        return f"it needed more than {self._limits.mebibytes} MiB of memory"


def _end(worker: _Worker) -> None:
    """End a process: by a word if it waits, by force if it works."""
    if worker.idle:
        # Closing the pipe would not do: processes that were forked later hold its other end.
        with contextlib.suppress(OSError):
            worker.pipe.send(None)
    else:
        worker.process.kill()
    worker.process.join(_PATIENCE)
    if worker.process.is_alive():
        worker.process.kill()
        worker.process.join(_PATIENCE)
    worker.pipe.close()
    with contextlib.suppress(ValueError):
        # One that the system cannot end just now, on a disk that hangs, is left to it.
        worker.process.close()


def _threads() -> int:
    """Count the threads of this process, those of libraries too: Python knows only its own."""
    with contextlib.suppress(OSError):
        return len(list(Path("/proc/self/task").iterdir()))
    return threading.active_count()


def _limit_talk(pipe: Connection) -> None:
    """Let no message block for ever, neither way; where that cannot be set, go without.

    A message that is longer than the pipe's buffer waits for its reader, and one that was cut
    short for its rest: if the process hangs, neither comes.
    """
    with (
        contextlib.suppress(OSError, AttributeError),
        socket.socket(fileno=os.dup(pipe.fileno())) as end,
    ):
        limit = struct.pack("@ll", _TALK, 0)
        end.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, limit)
        end.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, limit)

"""A worker process: it takes steps from a pipe until it is told to stop."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fbss_publish.build.engine.task import Work

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

MIB = 1024 * 1024

READY = "ready"
"""What a worker says first."""

_LOOK = 1.0
"""Seconds after which a worker that has nothing to do looks whether its build still runs."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """What one step may use, and how many steps a process does before it is replaced."""

    seconds: float = 300.0
    mebibytes: int = 4096
    steps: int = 64


def serve(pipe: Connection, work: Work, limits: Limits) -> None:
    """Say READY, then take steps from a pipe until None comes.

    A step is `(place, argument)`; the answer is `(place, kind, value, seconds)`, where `kind` is
    "done", "raised" (the value is the exception) or "memory".
    Ctrl-C is the parent's: it lets steps that are under way come to their end or stops them.
    """
    from multiprocessing import parent_process

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _limit_memory(limits.mebibytes)
    # Not getppid(): the build may have been killed before this line.
    parent = (started_by := parent_process()) and started_by.pid
    with contextlib.suppress(OSError):
        pipe.send(READY)
    while True:
        try:
            # A killed parent closes nothing: forked siblings hold the other end of the pipe.
            while not pipe.poll(_LOOK):
                if os.getppid() != parent:
                    return
            message = pipe.recv()
        except (EOFError, OSError):
            return
        if message is None:
            return
        place, argument = message
        start = time.perf_counter()
        kind, value = _tried(work, argument)
        answer = (place, kind, value, time.perf_counter() - start)
        with contextlib.suppress(BrokenPipeError):
            _send(pipe, answer)
        if kind == "memory":
            # What is left of a step that ran out of memory is not worth keeping.
            os._exit(0)


def _tried(work: Work, argument: Any) -> tuple[str, Any]:
    try:
        return "done", work(argument)
    except MemoryError:
        return "memory", None
    except Exception as error:  # the parent raises it again
        return "raised", error


def _send(pipe: Connection, answer: tuple[int, str, Any, float]) -> None:
    place, kind, value, seconds = answer
    try:
        pipe.send(answer)
    except (TypeError, AttributeError, ValueError) as error:
        what = f"{type(value).__name__}: {value}" if kind == "raised" else str(error)
        pipe.send((place, "raised", RuntimeError(what), seconds))


def _limit_memory(mebibytes: int) -> None:
    """Limit the address space; a system that has no such limit goes without."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        wanted = mebibytes * MIB
        if hard != resource.RLIM_INFINITY:
            wanted = min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))

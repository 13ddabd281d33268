from __future__ import annotations

import _thread
import os
import signal
import threading
import time
from typing import Any

import pytest

from fbss_publish.build.engine import processes
from fbss_publish.build.engine.inline import Inline
from fbss_publish.build.engine.processes import Processes
from fbss_publish.build.engine.task import Done, Lost, Task, longest_first
from fbss_publish.build.engine.worker import READY, Limits


def work(argument: Any) -> Any:  # noqa: C901 - one case a line
    """Do what the argument says; a number is doubled."""
    match argument:
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "sleep":
            time.sleep(60)
        case "eat":
            return len(bytearray(3 << 30))
        case "raise":
            raise LookupError("no such thing")
        case "lambda":
            return lambda: None
        case ("die once", path):
            if not path.exists():
                path.touch()
                os.kill(os.getpid(), signal.SIGKILL)
            return "alive"
        case "pid":
            return os.getpid()
    return argument * 2


def tasks(*arguments: Any) -> list[Task]:
    return [Task(name=str(argument), argument=argument) for argument in arguments]


def outcomes(engine: Any, *arguments: Any) -> list[Any]:
    found = dict(engine.run(work, tasks(*arguments)))
    return [found[place] for place in range(len(arguments))]


@pytest.mark.parametrize("engine", [Inline(), Processes(workers=1), Processes(workers=3)])
def test_every_step_has_its_own_outcome(engine: Any) -> None:
    found = outcomes(engine, *range(20))
    assert [outcome.value for outcome in found] == [2 * number for number in range(20)]
    assert outcomes(engine) == []


def test_a_process_that_dies_costs_only_its_own_step() -> None:
    found = outcomes(Processes(workers=2), 1, "die", 3)
    assert [found[0].value, found[2].value] == [2, 6]
    assert found[1] == Lost(why="its process died", tries=2)


def test_a_step_is_tried_again_when_its_process_dies(tmp_path: Any) -> None:
    found = outcomes(Processes(workers=1), 1, ("die once", tmp_path / "mark"), 3)
    assert [outcome.value for outcome in found] == [2, "alive", 6]


def test_a_step_that_takes_too_long_is_given_up() -> None:
    # Long enough for the other step, also where its process has to start anew on a busy machine.
    engine = Processes(workers=2, limits=Limits(seconds=3))
    found = outcomes(engine, "sleep", 2)
    assert found == [Lost(why="it took more than 3 seconds", tries=2), found[1]]
    assert found[1].value == 4


def test_a_step_that_needs_too_much_memory_is_given_up() -> None:
    engine = Processes(workers=2, limits=Limits(mebibytes=1024))
    found = outcomes(engine, "eat", 2)
    assert found[0] == Lost(why="it needed more than 1024 MiB of memory", tries=2)
    assert found[1].value == 4


@pytest.mark.parametrize("engine", [Inline(), Processes(workers=2)])
def test_what_a_step_raises_is_raised_here(engine: Any) -> None:
    with pytest.raises(LookupError, match="no such thing"):
        outcomes(engine, 1, "raise", 3)


def test_what_cannot_be_sent_back_is_an_error_not_a_hang() -> None:
    with pytest.raises(RuntimeError):
        outcomes(Processes(workers=1), "lambda")


def test_processes_are_kept_and_replaced_in_time() -> None:
    kept = outcomes(Processes(workers=1), *["pid"] * 6)
    replaced = outcomes(Processes(workers=1, limits=Limits(steps=2)), *["pid"] * 6)
    assert len({outcome.value for outcome in kept}) == 1
    assert len({outcome.value for outcome in replaced}) == 3


def test_leaving_early_ends_every_process() -> None:
    run = Processes(workers=2).run(work, tasks("pid", "sleep", "sleep"))
    place, outcome = next(run)
    assert (place, isinstance(outcome, Done)) == (0, True)
    run.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(outcome.value, 0)


def test_the_costly_steps_come_first() -> None:
    costs = [1.0, 5.0, 1.0, 3.0]
    assert longest_first([Task(name="", argument=0, cost=cost) for cost in costs]) == [1, 3, 0, 2]


def _freeze(*_: Any) -> None:
    """Stop before anything is read, as a process does that was forked at a bad moment."""
    os.kill(os.getpid(), signal.SIGSTOP)


def _ready_and_freeze(pipe: Any, *_: Any) -> None:
    """Stop in the middle."""
    pipe.send(READY)
    _freeze()


@pytest.mark.parametrize(
    ("serve", "why"),
    [
        (_freeze, "no process could be started for it"),
        (_ready_and_freeze, "it took more than 0.5 seconds"),
    ],
)
def test_a_process_that_reads_nothing_holds_up_nobody(
    monkeypatch: pytest.MonkeyPatch, serve: Any, why: str
) -> None:
    monkeypatch.setattr(processes, "serve", serve)
    monkeypatch.setattr(processes, "_START", 0.5 if serve is _freeze else 60.0)
    monkeypatch.setattr(processes, "_TALK", 1)
    large = "x" * (8 << 20)
    found = outcomes(Processes(workers=1, limits=Limits(seconds=0.5)), large, large)
    assert found == [Lost(why=why, tries=2)] * 2


def test_processes_are_spawned_where_a_library_has_threads_of_its_own() -> None:
    stop = _thread.allocate_lock()
    stop.acquire()
    before = threading.active_count()
    # Python lists only the threads that it made by its module `threading`.
    _thread.start_new_thread(stop.acquire, ())
    try:
        assert threading.active_count() == before
        assert not processes._Run(work, tasks(1), Limits(), 1).forks
    finally:
        stop.release()

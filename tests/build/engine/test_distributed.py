"""A real scheduler and real worker processes on the loopback interface."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fbss_publish.build.engine.distributed import Distributed
from fbss_publish.build.engine.task import Lost, Task
from fbss_publish.build.engine.worker import Limits
from fbss_publish.errors import InputError

pytest.importorskip("distributed", reason="the extra [distributed] is not installed")
pytestmark = pytest.mark.filterwarnings("ignore")
HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """Give a scheduler that can start workers: its address, and the workers' processes."""
    cluster = Cluster(tmp_path_factory.mktemp("dask"))
    yield cluster
    cluster.stop()


class Cluster:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = f"tcp://127.0.0.1:{_free_port()}"
        port = self.address.rsplit(":", 1)[1]
        self.processes = [
            self._start("scheduler", "--host", "127.0.0.1", "--port", port, "--no-dashboard")
        ]

    def worker(self) -> subprocess.Popen[bytes]:
        process = self._start(
            "worker", self.address, "--nthreads", "1", "--no-dashboard", "--no-nanny",
            "--host", "127.0.0.1", "--local-directory", str(self.folder),
        )  # fmt: skip
        self.processes.append(process)
        return process

    def stop(self) -> None:
        for process in reversed(self.processes):
            process.kill()
            process.wait(30)

    def _start(self, *arguments: str) -> subprocess.Popen[bytes]:
        path = os.pathsep.join([str(HERE), *sys.path])
        with (self.folder / f"{arguments[0]}.log").open("ab") as log:
            return subprocess.Popen(
                [sys.executable, "-m", "distributed.cli.dask_" + arguments[0], *arguments[1:]],
                env={**os.environ, "PYTHONPATH": path}, stdout=log, stderr=log,
            )  # fmt: skip


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def work(argument: Any) -> Any:
    """Double a number, take a moment, or take the worker along."""
    match argument:
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case ("slow", number):
            time.sleep(0.3)
            return number
        case "raise":
            raise LookupError("no such thing")
    return argument * 2


def facts() -> dict[str, str]:
    return {"python": sys.version.split()[0]}


def _engine(cluster: Cluster, **more: Any) -> Distributed:
    return Distributed(address=cluster.address, limits=Limits(seconds=20), **more)


def _tasks(*arguments: Any) -> list[Task]:
    return [Task(name="", argument=argument) for argument in arguments]


def test_steps_run_on_workers(scheduler: Cluster) -> None:
    scheduler.worker()
    found = dict(_engine(scheduler, facts=facts).run(work, _tasks(*range(10))))
    assert [found[place].value for place in range(10)] == [2 * n for n in range(10)]


def test_workers_that_die_cost_no_step(scheduler: Cluster) -> None:
    first, second = scheduler.worker(), scheduler.worker()
    tasks = _tasks(*(("slow", number) for number in range(12)))
    found = {}
    for place, outcome in _engine(scheduler).run(work, tasks):
        found[place] = outcome.value
        if len(found) == 3:
            first.kill()
            second.kill()
            scheduler.worker()
    assert found == {number: number for number in range(12)}


def test_a_step_that_kills_its_workers_is_given_up(scheduler: Cluster) -> None:
    for _ in range(5):
        scheduler.worker()
    found = dict(_engine(scheduler).run(work, _tasks("die", 1)))
    assert isinstance(found[0], Lost)
    scheduler.worker()


def test_what_a_step_raises_is_raised_here(scheduler: Cluster) -> None:
    with pytest.raises(LookupError, match="no such thing"):
        dict(_engine(scheduler).run(work, _tasks("raise")))


def _kill_the_scheduler_after_a_step(cluster: Cluster) -> None:
    cluster.worker()
    for _ in _engine(cluster).run(work, _tasks(*(("slow", number) for number in range(9)))):
        cluster.processes[0].kill()


def test_a_scheduler_that_dies_is_an_error_with_the_next_step(tmp_path: Path) -> None:
    cluster = Cluster(tmp_path)
    try:
        with pytest.raises(InputError, match=r"connection to .* was lost.*Start the scheduler"):
            _kill_the_scheduler_after_a_step(cluster)
    finally:
        cluster.stop()


def test_a_worker_with_other_versions_is_refused(scheduler: Cluster) -> None:
    engine = _engine(scheduler, facts=_different)
    with pytest.raises(InputError, match=r"has process \d+, this machine has \d+"):
        dict(engine.run(work, _tasks(1)))


def _different() -> dict[str, str]:
    return {"process": str(os.getpid())}


def test_no_scheduler_is_an_error_with_the_next_step() -> None:
    engine = Distributed(address=f"tcp://127.0.0.1:{_free_port()}", limits=Limits())
    with pytest.raises(InputError, match="dask scheduler"):
        dict(engine.run(work, _tasks(1)))

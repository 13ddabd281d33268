"""A build that is killed leaves no worker behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

BUILD = """
import os, time
from fbss_publish.build.engine.processes import Processes
from fbss_publish.build.engine.task import Task
from fbss_publish.build.engine.worker import Limits

def work(seconds):
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(seconds)

tasks = [Task(name=str(n), argument=0.5, cost=1.0) for n in range(2)]
tasks += [Task(name="long", argument=1.5, cost=1.0)]
list(Processes(workers=3, limits=Limits()).run(work, tasks))
"""


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="needs /proc")
def test_workers_end_after_their_build_was_killed():
    build = subprocess.Popen([sys.executable, "-c", BUILD], stdout=subprocess.PIPE, text=True)
    assert build.stdout
    workers = [int(build.stdout.readline()) for _ in range(3)]
    os.kill(build.pid, signal.SIGKILL)
    build.wait(30)
    build.stdout.close()
    end = time.monotonic() + 20
    while any(map(_runs, workers)) and time.monotonic() < end:
        time.sleep(0.1)
    assert not [pid for pid in workers if _runs(pid)]


def _runs(pid: int) -> bool:
    """Say whether a process runs; one that has ended and that nobody waits for does not."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return text.rpartition(")")[2].split()[0] != "Z"

"""Kill builds at random moments, and see that the next build mends everything.

A small project is built by the command, in two processes, and killed with SIGKILL at a random
moment: the whole build, or only its first process, or only one of its workers. Every tenth build
makes its sheets on a Dask scheduler, where that is installed, and the scheduler or one of its
workers is killed; the build itself must then end by itself, and without a traceback. Each time:

- every file that the manifest lists is whole: it is what the build before wrote or what the
  build that was killed would have written, and nothing between;
- the next build, which is not killed, ends well and leaves the very bytes that a build without
  a cache leaves in a fresh folder, and no other file;
- the cache holds what its digests say (`cache verify`).

The project changes from build to build, formats vary, and now and then cache and output are
thrown away first, so that moments of all steps are hit. The seed makes a run repeatable as far
as the machine is.

Example: python benchmarks/kill_builds.py --kills 100 --seed 1
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

WHERE = Path("locales/es/LC_MESSAGES/packs.po")
WORDS = ("Pasos", "Pasos primero")
FORMATS = (("--format", "html"), ())
TARGETS = ("everything", "the first process", "a worker")
REMOTE = ("the scheduler", "a worker of the scheduler")
EVERY = 10
LONGEST = 300
"""Seconds after which a build that should end by itself hangs."""
CONFIG = 'locales = ["es"]\npapers = ["a4"]\n'
ENVIRONMENT = {**os.environ, "SOURCE_DATE_EPOCH": "1795500000", "PYTHONHASHSEED": "0"}

State = tuple[int, int]
"""Which word the catalog has, and which formats are built."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a build of a state leaves: digests by name, and the seconds that it takes."""

    files: dict[str, str]
    seconds: float


def command(root: Path, *more: str) -> list[str]:
    """Give the command line of a build."""
    return [sys.executable, "-m", "fbss_publish", "-C", str(root), *more]


def put(root: Path, word: int) -> None:
    """Give the project one of its two texts."""
    path = root / WHERE
    text = path.read_text(encoding="utf-8")
    for each in reversed(WORDS):
        text = text.replace(f'msgstr "{each}"', f'msgstr "{WORDS[word]}"')
    path.write_text(text, encoding="utf-8")


def files(output: Path) -> dict[str, str]:
    """Give the digests of all files below a folder."""
    return {
        path.relative_to(output).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(output.rglob("*"))
        if path.is_file()
    }


def wanted(master: Path, state: State) -> Wanted:
    """Build a state in a fresh folder without a cache, undisturbed."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "project")
        shutil.copytree(master, root)
        put(root, state[0])
        start = time.perf_counter()
        line = command(root, "build", "-j", "1", "--no-cache", *FORMATS[state[1]])
        done = subprocess.run(line, env=ENVIRONMENT, capture_output=True, text=True, check=False)
        if done.returncode > 1:
            raise SystemExit(f"the project cannot be built: {done.stderr[-500:]}")
        return Wanted(files(root / "output"), time.perf_counter() - start)


def children(pid: int) -> list[int]:
    """Give the processes that a process has started, as Linux tells."""
    try:
        text = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    except OSError:
        return []
    return [int(part) for part in text.split()]


def killed_build(root: Path, state: State, after: float, target: str) -> str:
    """Start a build, kill it after some seconds, and say what was hit."""
    line = command(root, "build", "-j", "2", *FORMATS[state[1]])
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(
        line, env=ENVIRONMENT, stdout=quiet, stderr=quiet, start_new_session=True
    )
    time.sleep(after)
    hit = "nothing: it had ended"
    if process.poll() is None:
        workers = children(process.pid)
        if target == "a worker" and workers:
            hit = target
            with_no_error(workers[-1])
            process.wait()
        else:
            hit = "the first process" if target == "the first process" else "everything"
            kill = os.kill if hit == "the first process" else os.killpg
            kill(process.pid, signal.SIGKILL)
            process.wait()
    end_of_group(process.pid)
    return hit


class Cluster:
    """A Dask scheduler and two workers on this machine; what was killed is started again."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = str(probe.getsockname()[1])
        self.address = f"tcp://127.0.0.1:{self.port}"
        self._folder = folder
        self._running: list[subprocess.Popen[bytes] | None] = [None, None, None]

    def start(self) -> None:
        """Start what does not run. Workers of a scheduler that was killed are started again."""
        if self._gone(0):
            self.stop()
            place = ("--host", "127.0.0.1", "--port", self.port, "--no-dashboard")
            self._running[0] = self._started("scheduler", *place)
        for number in (1, 2):
            if self._gone(number):
                options = ("--nthreads", "1", "--no-dashboard", "--no-nanny", "--host", "127.0.0.1")
                folder = ("--local-directory", str(self._folder))
                self._running[number] = self._started("worker", self.address, *options, *folder)

    def kill(self, target: str) -> None:
        """Kill the scheduler or a worker."""
        process = self._running[REMOTE.index(target)]
        if process is not None:
            process.kill()
            process.wait()

    def stop(self) -> None:
        """Kill everything."""
        for number in range(3):
            if (process := self._running[number]) is not None:
                process.kill()
                process.wait()
            self._running[number] = None

    def _gone(self, number: int) -> bool:
        process = self._running[number]
        return process is None or process.poll() is not None

    def _started(self, what: str, *arguments: str) -> subprocess.Popen[bytes]:
        line = [sys.executable, "-m", f"distributed.cli.dask_{what}", *arguments]
        quiet = subprocess.DEVNULL
        return subprocess.Popen(line, env=ENVIRONMENT, stdout=quiet, stderr=quiet)


def remote_build(root: Path, cluster: Cluster, after: float | None, target: str) -> str:
    """Build on a scheduler, kill it or a worker after some seconds, and say what was hit."""
    cluster.start()
    line = command(root, "build", "-j", "1", "--scheduler", cluster.address, *FORMATS[1])
    process = subprocess.Popen(
        line, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    hit = "nothing: it had ended"
    if after is not None:
        time.sleep(after)
        if process.poll() is None:
            hit = target
            cluster.kill(target)
    try:
        _, said = process.communicate(timeout=LONGEST)
    except subprocess.TimeoutExpired:
        process.kill()
        raise AssertionError(f"the build hung after {target} was killed") from None
    assert process.returncode in (0, 1, 2), f"exit code {process.returncode}: {said[-400:]}"
    assert "Traceback" not in said, said[-2000:]
    if process.returncode == 2:
        print(f"  {said.strip().splitlines()[-1]}")
    return hit


def with_no_error(pid: int) -> None:
    """Kill a process that may be gone."""
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return


def end_of_group(group: int) -> None:
    """Wait until nothing of a build runs. Workers must end by themselves, in 30 seconds."""
    for _ in range(300):
        if not alive(group):
            return
        time.sleep(0.1)
    os.killpg(group, signal.SIGKILL)
    raise AssertionError("a worker outlived its build by 30 seconds")


def alive(group: int) -> bool:
    """Say whether a process of a group runs. One that has ended and that nobody waits for, not."""
    done = subprocess.run(["ps", "-eo", "pgid=,stat="], capture_output=True, text=True, check=True)
    rows = (line.split() for line in done.stdout.splitlines())
    return any(int(pgid) == group and not state.startswith("Z") for pgid, state in rows)


def half_written(output: Path, allowed: list[dict[str, str]]) -> list[str]:
    """Give the files that the manifest lists and that are not whole."""
    path = output / "manifest.json"
    if not path.is_file():
        return []
    manifest = json.loads(path.read_text(encoding="utf-8"))
    listed = dict(manifest.get("shared", {}))
    for edition in manifest["editions"]:
        listed |= edition["outputs"]
    there = files(output)
    return [
        name
        for name, digest in listed.items()
        if there.get(name) not in {digest, *(each.get(name) for each in allowed)} - {None}
    ]


def finished(root: Path, state: State) -> None:
    """Build to the end, and check the cache. Raises AssertionError if either fails."""
    for line in (("build", "-j", "2", *FORMATS[state[1]]), ("cache", "verify")):
        done = subprocess.run(
            command(root, *line), env=ENVIRONMENT, capture_output=True, text=True, check=False
        )
        if done.returncode > (1 if line[0] == "build" else 0):
            said = (done.stdout + done.stderr)[-400:]
            raise AssertionError(f"“{' '.join(line)}” gave {done.returncode}: {said}")


@dataclass(slots=True)
class Clock:
    """How long builds of each kind took that nobody killed: moments are drawn from that."""

    seconds: dict[object, float]

    def moment(self, kind: object, chance: random.Random) -> float:
        """Give a moment within a build of this kind."""
        return chance.uniform(0.05, self.seconds[kind])

    def learn(self, kind: object, seconds: float) -> None:
        """Note how long one took; the machine may have become slower or faster."""
        self.seconds[kind] = (self.seconds.get(kind, seconds) + seconds) / 2


@dataclass(slots=True)
class Trial:
    """The project, what each state of it must become, and what kills depend on."""

    root: Path
    known: dict[State, Wanted]
    chance: random.Random
    clock: Clock
    cluster: Cluster | None
    state: State = (0, 0)

    def once(self, number: int) -> str:
        """Kill one build and build again; say what was hit."""
        remote = self.cluster is not None and number % EVERY == 0
        state = (self.chance.randrange(2), int(remote or self.chance.random() < 0.2))
        fresh = remote or self.chance.random() < 0.3
        if fresh:
            shutil.rmtree(self.root / ".fbss-cache", ignore_errors=True)
        if self.chance.random() < 0.15:
            shutil.rmtree(self.root / "output", ignore_errors=True)
        put(self.root, state[0])
        hit = self._kill(state, fresh=fresh, remote=remote)
        before = self.known[self.state].files
        bad = half_written(self.root / "output", [self.known[state].files, before])
        assert not bad, f"listed and not whole after a kill: {bad}"
        start = time.perf_counter()
        finished(self.root, state)
        self.clock.learn((state[1], fresh), time.perf_counter() - start)
        now = files(self.root / "output")
        assert now == self.known[state].files, difference(now, self.known[state].files)
        self.state = state
        return hit

    def _kill(self, state: State, *, fresh: bool, remote: bool) -> str:
        if remote and self.cluster is not None:
            target = self.chance.choice(REMOTE)
            after = self.clock.moment("remote", self.chance)
            return remote_build(self.root, self.cluster, after, target)
        after = self.clock.moment((state[1], fresh), self.chance)
        return killed_build(self.root, state, after, self.chance.choice(TARGETS))


def timed(root: Path, cluster: Cluster | None, known: dict[State, Wanted]) -> Clock:
    """Say how long builds take, on the scheduler, too."""
    seconds: dict[object, float] = {}
    for formats in range(2):
        seconds[formats, True] = known[0, formats].seconds
        seconds[formats, False] = known[0, formats].seconds / 2
    if cluster is not None:
        cluster.start()
        time.sleep(5)
        start = time.perf_counter()
        remote_build(root, cluster, None, "")
        seconds["remote"] = time.perf_counter() - start
        shutil.rmtree(root / "output")
    return Clock(seconds)


def difference(now: dict[str, str], right: dict[str, str]) -> str:
    """Say in which names two outputs differ."""
    names = sorted(name for name in now.keys() | right if now.get(name) != right.get(name))
    return f"not the right bytes: {names}"


def main() -> None:
    """Kill as often as asked, or until the time is over."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--kills", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=3600, help="no new kill after these")
    options = parser.parse_args()
    import tiny

    end = time.monotonic() + options.seconds
    hits: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "project")
        tiny.make_project(root)
        (root / "fbss-publish.toml").write_text(CONFIG, encoding="utf-8")
        states = [(word, formats) for word in range(2) for formats in range(2)]
        known = {state: wanted(root, state) for state in states}
        cluster = Cluster(Path(folder)) if importlib.util.find_spec("distributed") else None
        try:
            clock = timed(root, cluster, known)
            trial = Trial(root, known, random.Random(options.seed), clock, cluster)
            number = 0
            while number < options.kills and time.monotonic() < end:
                number += 1
                hit = trial.once(number)
                hits[hit] += 1
                print(f"kill {number}: {hit}; right again", flush=True)
        finally:
            if cluster is not None:
                cluster.stop()
    if not number:
        raise SystemExit("The time was over before the first kill: give more --seconds.")
    told = ", ".join(f"{n} times {what}" for what, n in hits.most_common())
    print(f"{number} builds killed ({told}); each time the next one left the right bytes.")
    print(f"Load at the end: {os.getloadavg()[0]:.1f}.")


if __name__ == "__main__":
    main()

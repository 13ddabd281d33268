"""Kill builds at random moments, and see that the next build mends everything.

A small project is built by the command, in two processes, and killed with SIGKILL at a random
moment: the whole build, or only its first process, or only one of its workers. Each time:

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
import json
import os
import random
import shutil
import signal
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


def one(root: Path, chance: random.Random, known: dict[State, Wanted], allowed: State) -> State:
    """Kill one build and build again. Gives the state that the output is in now."""
    state = (chance.randrange(2), int(chance.random() < 0.2))
    if fresh := chance.random() < 0.3:
        shutil.rmtree(root / ".fbss-cache", ignore_errors=True)
    if chance.random() < 0.15:
        shutil.rmtree(root / "output", ignore_errors=True)
    put(root, state[0])
    longest = known[state].seconds * (1.2 if fresh else 0.6)
    hit = killed_build(root, state, chance.uniform(0.05, longest), chance.choice(TARGETS))
    HITS[hit] += 1
    bad = half_written(root / "output", [known[state].files, known[allowed].files])
    assert not bad, f"listed and not whole after a kill: {bad}"
    finished(root, state)
    now = files(root / "output")
    assert now == known[state].files, difference(now, known[state].files)
    return state


def difference(now: dict[str, str], right: dict[str, str]) -> str:
    """Say in which names two outputs differ."""
    names = sorted(name for name in now.keys() | right if now.get(name) != right.get(name))
    return f"not the right bytes: {names}"


HITS: Counter[str] = Counter()


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
    chance = random.Random(options.seed)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "project")
        tiny.make_project(root)
        states = [(word, formats) for word in range(2) for formats in range(2)]
        known = {state: wanted(root, state) for state in states}
        state, number = (0, 0), 0
        while number < options.kills and time.monotonic() < end:
            state = one(root, chance, known, state)
            number += 1
            print(f"kill {number}: right again", flush=True)
    if not number:
        raise SystemExit("The time was over before the first kill: give more --seconds.")
    hits = ", ".join(f"{n} times {what}" for what, n in HITS.most_common())
    print(f"{number} builds killed ({hits}); each time the next one left the right bytes.")
    print(f"Load at the end: {os.getloadavg()[0]:.1f}.")


if __name__ == "__main__":
    main()

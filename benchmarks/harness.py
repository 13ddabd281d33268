"""Run programs side by side and print what they took, as Markdown and as JSON.

A program is measured as a whole process: wall time, CPU time (user and system, its children
included) and peak memory, as the kernel tells them when the process is waited for (wait4).
Contenders take turns, so that a busy machine is a burden to all of them; the median of the
runs counts. The first contender is the one that the ratios refer to.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import signal
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

OURS = [sys.executable, "-m", "fbss_publish"]


class FailedError(Exception):
    """A contender did not do its work; the text says why."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One run: seconds of wall clock, seconds of CPU, MiB of the largest process."""

    wall: float
    cpu: float
    peak: float


@dataclass(kw_only=True, slots=True)
class Contender:
    """A program in a comparison. `fresh` is called before each run, outside the clock."""

    name: str
    command: Sequence[str]
    cwd: Path | None = None
    fresh: Callable[[], object] = lambda: None
    accepted: Sequence[int] = (0,)
    samples: list[Sample] = field(default_factory=list)
    failure: str = ""

    def median(self, what: str) -> float:
        """Give the median of `wall`, `cpu` or `peak`."""
        return statistics.median(getattr(sample, what) for sample in self.samples)


LAUNCHER = """
import ctypes, os, resource, sys, time
# What a program leaves behind becomes a child of this process (Linux), and counts too.
if sys.platform == "linux":
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
start = time.perf_counter()
pid = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet)
_, status, usage = os.wait4(pid, 0)
wall = time.perf_counter() - start
code = os.waitstatus_to_exitcode(status)
try:
    while os.waitpid(-1, os.WNOHANG)[0] or time.perf_counter() - start < wall + 1:
        time.sleep(0.01)
except ChildProcessError:
    pass
usage = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
"""
"""Starts a program and waits for it. The kernel counts the memory of the process that starts a
program as that program's own, so this one is kept as small as Python can be."""


def run(
    command: Sequence[str],
    cwd: Path | None = None,
    limit: float = 900,
    accepted: Sequence[int] = (0,),
) -> Sample:
    """Run a program to its end. Raises FailedError if it fails or takes longer than `limit` s.

    `accepted` are the exit codes of a program that did its work.
    """
    launcher = subprocess.Popen(
        [sys.executable, "-I", "-S", "-c", LAUNCHER, *command],
        cwd=cwd,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        start_new_session=True,
    )
    try:
        said, errors = launcher.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        os.killpg(launcher.pid, signal.SIGKILL)
        launcher.communicate()
        raise FailedError(f"stopped after {limit:.0f} s") from None
    code, wall, cpu, peak = (float(part) for part in said.split() or ["3", "0", "0", "0"])
    if int(code) not in accepted:
        last = (errors.strip().splitlines() or ["no message"])[-1]
        raise FailedError(f"exit code {code:.0f}: {last[:200]}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Sample(wall, cpu, peak * unit / 2**20)


def race(contenders: Sequence[Contender], runs: int, limit: float, warm: bool = True) -> None:
    """Let the contenders run in turn. With `warm`, each has one run before that is not counted."""
    for number in range(-1 if warm else 0, runs):
        for contender in contenders:
            if contender.failure:
                continue
            say(f"{contender.name}: {'warm-up' if number < 0 else f'run {number + 1} of {runs}'}")
            contender.fresh()
            try:
                sample = run(contender.command, contender.cwd, limit, contender.accepted)
            except FailedError as error:
                contender.failure = str(error)
                say(f"{contender.name}: {error}")
                continue
            if number >= 0:
                contender.samples.append(sample)


def rows(contenders: Sequence[Contender], **facts: object) -> list[dict[str, object]]:
    """Give a table row for each contender, with its ratios to ours that is used in the same way.

    The way follows the name, after a comma; where ours has no such way, the first one counts.
    """
    found: list[dict[str, object]] = []
    for each in contenders:
        ways = (one for one in contenders if one.name.startswith("fbss-publish"))
        way = each.name.partition(", ")[2]
        ours = next((one for one in ways if one.name.partition(", ")[2] == way), contenders[0])
        row: dict[str, object] = {**facts, "program": each.name}
        if each.samples and not each.failure:
            wall, cpu, peak = (each.median(what) for what in ("wall", "cpu", "peak"))
            row |= {"wall s": round(wall, 3), "CPU s": round(cpu, 3), "peak MiB": round(peak, 1)}
            if ours.samples and not ours.failure:
                row["wall ÷ ours"] = round(wall / ours.median("wall"), 2)
                row["CPU ÷ ours"] = round(cpu / ours.median("cpu"), 2)
            row["_samples"] = [asdict(sample) for sample in each.samples]
        else:
            row["wall s"] = f"failed: {each.failure}"
        found.append(row)
    return found


def say(text: str) -> None:
    """Tell a person who waits what is going on."""
    print(text, file=sys.stderr, flush=True)


class Tools:
    """Finds peers, first in the folder of `--peers`, then on PATH, and notes what is missing."""

    def __init__(self, peers: Path | None) -> None:
        self._peers = peers
        self.versions: dict[str, str] = {}
        self.skipped: list[str] = []

    def find(self, name: str) -> str | None:
        """Give the path of a program, or None after noting that it is skipped."""
        inside = shutil.which(name, path=str(self._peers)) if self._peers else None
        path = inside or shutil.which(name)
        if path is None:
            self.skip(f"{name} is not installed (looked in --peers and on PATH)")
            return None
        self.versions.setdefault(name, _version(path))
        return str(Path(path).absolute())

    def note(self, name: str, path: str) -> None:
        """Note the version of a program that was found elsewhere."""
        self.versions.setdefault(name, _version(path))

    def skip(self, what: str) -> None:
        """Note a peer that is left out. The report repeats it."""
        if f"Skipped: {what}." not in self.skipped:
            self.skipped.append(f"Skipped: {what}.")
            say(self.skipped[-1])


def _version(path: str) -> str:
    done = subprocess.run([path, "--version"], capture_output=True, text=True, check=False)
    return next(iter((done.stdout or done.stderr).strip().splitlines()), "unknown")


class Report:
    """Collects tables and prints them twice: as Markdown for people, as JSON for programs."""

    def __init__(self, title: str, tools: Tools | None = None) -> None:
        from importlib.metadata import version

        self._title, self._tools = title, tools
        self._tables: list[dict[str, Any]] = []
        self.notes: list[str] = []
        self._where = {
            "date": datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC"),
            "command": " ".join(["python", f"benchmarks/{Path(sys.argv[0]).name}", *sys.argv[1:]]),
            "fbss-publish": version("fbss-publish"),
            "python": platform.python_version(),
            "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
            "load at start": round(os.getloadavg()[0], 2),
            "memory floor MiB": round(run(["true"]).peak, 1),
        }

    def add(self, caption: str, table: Iterable[dict[str, object]]) -> None:
        """Add a table. Keys that start with an underscore go to the JSON only."""
        self._tables.append({"caption": caption, "rows": list(table)})

    def print(self) -> None:
        """Write everything to standard output."""
        where = {**self._where, "load at end": round(os.getloadavg()[0], 2)}
        versions = self._tools.versions if self._tools else {}
        skipped = self._tools.skipped if self._tools else []
        print(f"# {self._title}\n")
        for name, value in {**where, **versions}.items():
            print(f"- {name}: {value}")
        for line in (*skipped, *self.notes):
            print(f"- {line}")
        for table in self._tables:
            print(f"\n{table['caption']}\n\n{_markdown(table['rows'])}")
        data = {"title": self._title, "where": where, "versions": versions, "skipped": skipped}
        data |= {"notes": self.notes, "tables": self._tables}
        print(f"\n```json\n{json.dumps(data, ensure_ascii=False, indent=1)}\n```")


def _markdown(table: Sequence[dict[str, object]]) -> str:
    names = list(dict.fromkeys(key for row in table for key in row if key[0] != "_"))
    lines = [names, ["---"] * len(names)]
    lines += [[str(row.get(name, "")) for name in names] for row in table]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def arguments(text: str | None, runs: int) -> argparse.ArgumentParser:
    """Give a parser with the options that all benchmarks share."""
    parser = argparse.ArgumentParser(
        description=text, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--runs", type=int, default=runs, help="runs that count (default: %(default)s)"
    )
    parser.add_argument("--peers", type=Path, help="folder with the programs to compare with")
    parser.add_argument("--limit", type=float, default=900, help="seconds a run may take")
    return parser


def changed_lines(before: Path, after: Path, *, dates: bool = True) -> list[str]:
    """Give the lines that were removed or added, marked `<` or `>` (diff).

    Without `dates`, header lines that hold a date do not count.
    """
    command = ["diff", "--text", "--", str(before), str(after)]
    done = subprocess.run(command, capture_output=True, check=False)
    lines = done.stdout.decode("utf-8", "replace").split("\n")
    return [
        line
        for line in lines
        if line.startswith(("< ", "> ")) or line in ("<", ">")
        if dates or not line[2:].startswith(('"POT-Creation-Date:', '"PO-Revision-Date:'))
    ]


def count_messages(paths: Iterable[Path]) -> int:
    """Count the messages of .po or .pot files, without headers."""
    total = 0
    for path in paths:
        with path.open(encoding="utf-8") as lines:
            total += sum(line.startswith("msgid ") for line in lines) - 1
    return total


def empty_folder(path: Path) -> None:
    """Make a folder, or make it empty."""
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)

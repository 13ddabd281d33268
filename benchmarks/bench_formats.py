"""Formats: five of them of one locale in one process, beside a process for each.

Both make the same files of one guide, without a cache. In one process the guide is read,
translated and checked once, and WeasyPrint is loaded once.

Example: python benchmarks/bench_formats.py --project . --guide fbss-guide --locale es
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

FORMATS = ("large-print", "high-contrast", "epub", "text", "ssml")


def copy_of(project: Path, root: Path) -> Path:
    """Copy what a build reads, so that nobody's edits come between the runs."""
    copy = root / "project"
    for name in ("source", "locales"):
        shutil.copytree(project / name, copy / name)
    (copy / "fbss-publish.toml").write_text('papers = ["a4"]\n', encoding="utf-8")
    return copy


def build(project: Path, guide: str, locale: str, formats: tuple[str, ...]) -> float:
    """Build in a process of its own, and give the seconds."""
    asked = [part for form in formats for part in ("--format", form)]
    program = "from fbss_publish.__main__ import main; main()"
    command = [sys.executable, "-c", program, "build", "--no-cache", "--jobs", "1"]
    started = time.perf_counter()
    done = subprocess.run(
        [*command, "--locale", locale, "--guide", guide, *asked],
        cwd=project, capture_output=True, check=False,
    )  # fmt: skip
    if done.returncode > 1:
        sys.exit(done.stderr.decode(errors="replace"))
    return time.perf_counter() - started


def main() -> None:
    """Measure, and print the two medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--project", type=Path, default=Path())
    parser.add_argument("--guide", default="fbss-guide")
    parser.add_argument("--locale", default="es")
    parser.add_argument("--runs", type=int, default=3)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        project = copy_of(asked.project.resolve(), Path(folder))
        together, apart = [], []
        for _ in range(asked.runs):
            together.append(build(project, asked.guide, asked.locale, FORMATS))
            apart.append(sum(build(project, asked.guide, asked.locale, (f,)) for f in FORMATS))
    one, five = statistics.median(together), statistics.median(apart)
    print(f"one process {one:.2f} s, five processes {five:.2f} s: {five / one:.2f} times")


if __name__ == "__main__":
    main()

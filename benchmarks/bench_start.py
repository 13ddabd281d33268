"""Start-up: fbss-publish --help beside a bare Python, and a Python that imports click.

The three take turns, many times; the median counts. The target is at most 3 times a script
that does no more than import click.

Example: python benchmarks/bench_start.py --runs 30
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from harness import OURS, Contender, Report, arguments, race, rows


def main() -> None:
    """Run the comparison."""
    options = arguments(__doc__, runs=30).parse_args()
    beside = shutil.which("fbss-publish", path=str(Path(sys.executable).parent))
    taking_part = [
        Contender(name="fbss-publish --help", command=[*([beside] if beside else OURS), "--help"]),
        Contender(name="import click", command=[sys.executable, "-c", "import click"]),
        Contender(name="pass", command=[sys.executable, "-c", "pass"]),
    ]
    race(taking_part, options.runs, options.limit)
    report = Report("Start-up")
    table = rows(taking_part)
    ours, click, bare = (contender.median("wall") for contender in taking_part)
    report.notes.append(
        f"Ours is {ours / click:.2f} times “import click”, {ours / bare:.2f} times “pass”."
    )
    report.add(f"Median of {options.runs} runs in turn", table)
    report.print()


if __name__ == "__main__":
    main()

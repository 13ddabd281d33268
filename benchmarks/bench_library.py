"""A large library: what a build, a no-op, one word and `status` cost as the library grows.

A library of N guides in M locales is made by rule (library.py), with catalogs that are finished,
half done, drafts and out of date, as they are in life. It is built once from nothing, then again
with nothing changed, then with one word of one catalog changed, and so on. Each command is a
process of its own. The last columns say what the change rebuilt.

Sheets are made of a sample: some guides, spread over the library, in some locales.

Example: python benchmarks/bench_library.py --size 30x5 100x10 300x20 --keep /tmp/libraries
"""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import library
from harness import OURS, Contender, FailedError, Report, arguments, race, rows, run, say

SAMPLE_GUIDES, SAMPLE_LOCALES = 5, 4
EXIT_FINDINGS = 1
BARE = (sys.executable, "-c", "pass")
IMPORTS = (
    sys.executable,
    "-c",
    "import fbss_publish.cli.app, fbss_publish.cli.build, fbss_publish.build.unchanged, "
    "fbss_publish.build.finding_language, fbss_publish.report.explained",
)
"""What a build in which nothing changed loads, and nothing more."""


@dataclass(frozen=True, slots=True)
class Size:
    """How large a library is."""

    guides: int
    locales: int

    @classmethod
    def read(cls, text: str) -> Size:
        """Read `300x20`. Raises ValueError for anything else."""
        guides, locales = text.split("x")
        return cls(int(guides), int(locales))

    def __str__(self) -> str:
        return f"{self.guides} × {self.locales}"


def build(root: Path, *options: str) -> list[str]:
    """Give the command that builds the web pages of a library."""
    return [*OURS, "-C", str(root), "build", "--format", "html", *options]


def outputs(root: Path) -> dict[str, str]:
    """Give the outputs of the last build with their digests; nothing before the first one."""
    path = root / "output" / "manifest.json"
    if not path.exists():
        return {}
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))["outputs"]
    return found


def small_changes(root: Path, size: Size, runs: int, limit: float) -> list[dict[str, object]]:
    """Measure what a person does all day in a library that is built: in turn, `runs` times."""
    number = iter(range(10_000))
    last = library.TAGS[size.locales - 1]
    middle = library.guide_id(size.guides // 2)

    def edit() -> None:
        # Letters only: a number that the source has not would hold the edition.
        library.edit_translation(root, middle, last, f"mot{'a' * next(number)}")

    def sign() -> None:
        library.sign_off(root, middle, last, next(number))

    def settled() -> None:
        # The build before this one had a change: a no-op is a build after which nothing changed.
        run(build(root), limit=limit, accepted=(0, EXIT_FINDINGS))

    contenders = [
        Contender(name="python, doing nothing", command=BARE),
        Contender(name="python, with our imports", command=IMPORTS),
        Contender(name="build, nothing changed", command=build(root), fresh=settled),
        Contender(name="build, one word changed", command=build(root), fresh=edit),
        Contender(name="build, one text signed off", command=build(root), fresh=sign),
        Contender(name="status", command=[*OURS, "-C", str(root), "status"]),
    ]
    for contender in contenders:
        contender.accepted = (0, EXIT_FINDINGS)
    race(contenders, runs, limit, warm=False)
    return rows(contenders, library=str(size), editions=size.guides * (size.locales + 1))


def rebuilt(root: Path, limit: float) -> tuple[int, int]:
    """Change one word, build, and give how many pages changed and how many outputs there are."""
    before = outputs(root)
    library.edit_translation(root, library.guide_id(0), library.TAGS[0], "autre")
    run(build(root), limit=limit, accepted=(0, EXIT_FINDINGS))
    after = outputs(root)
    pages = (name for name in after if name.endswith(f"{library.guide_id(0)}/index.html"))
    changed = sum(after[name] != before.get(name) for name in pages)
    return changed, len(after)


def measure(root: Path, size: Size, runs: int, limit: float) -> list[dict[str, object]]:
    """Make a library in a folder, build it, and measure everything."""
    editions = size.guides * (size.locales + 1)
    facts: dict[str, object] = {"library": str(size), "editions": editions}
    if not (root / "fbss-publish.toml").exists():
        library.write_library(root, size.guides, size.locales)
    table: list[dict[str, object]] = []
    table += _once("build from nothing, pages", build(root), limit, facts)
    table += small_changes(root, size, runs, limit)
    changed, count = rebuilt(root, limit)
    table.append({**facts, "program": "one word", "pages changed": changed, "outputs": count})
    guides = range(0, size.guides, max(1, size.guides // SAMPLE_GUIDES))
    tags = library.TAGS[: min(size.locales, SAMPLE_LOCALES)]
    asked = [p for n in [*guides][:SAMPLE_GUIDES] for p in ("--guide", library.guide_id(n))]
    asked += [part for tag in tags for part in ("--locale", tag)]
    sheets = min(SAMPLE_GUIDES, len(guides)) * len(tags)
    command = [*OURS, "-C", str(root), "build", "--format", "a4", *asked]
    table += _once(f"build from nothing, {sheets} sheets", command, limit, facts)
    return table


def _once(name: str, command: list[str], limit: float, facts: dict[str, object]) -> list[
    dict[str, object]
]:  # fmt: skip
    say(f"{facts['library']}: {name}")
    contender = Contender(name=name, command=command, accepted=(0, EXIT_FINDINGS))
    try:
        contender.samples.append(run(command, limit=limit, accepted=contender.accepted))
    except FailedError as error:
        contender.failure = str(error)
    return rows([contender], **facts)


def main() -> None:
    """Measure libraries of each size."""
    parser = arguments(__doc__, runs=3)
    parser.add_argument("--size", type=Size.read, nargs="+", default=[Size(10, 3), Size(30, 5)])
    parser.add_argument("--keep", type=Path, help="where libraries are kept, for another run")
    options = parser.parse_args()
    report = Report("A large library")
    table: list[dict[str, object]] = []
    with tempfile.TemporaryDirectory() as folder:
        for size in options.size:
            root = (options.keep or Path(folder)) / f"{size.guides}x{size.locales}"
            done = measure(root, size, options.runs, options.limit)
            table += done
            # Each size is said when it is done: a run that is cut off has told something.
            say(json.dumps(done, ensure_ascii=False))
    report.add("Whole processes; a build's processes are counted together", table)
    report.print()


if __name__ == "__main__":
    main()

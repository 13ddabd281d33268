"""Merging: the time to bring a catalog up to date with a new template, beside other tools.

A generated catalog gets a template in which 5 % of the messages are edited by one word, 1 %
are added and 1 % are gone. Each program reads both files, looks for near matches, and writes
the result. Since the generator knows which message was edited into which, the table also says
how many near matches a program found, and for how many of them it took the right old message.

msgmerge with 50,000 messages needs some minutes: it takes part only with --long.

Example: python benchmarks/bench_merge.py --messages 1000 10000 50000 --long --peers venv/bin
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

import corpus
from harness import Contender, Report, Tools, arguments, race, rows, say

MERGE = """
import sys
from pathlib import Path
from fbss_publish.catalog.merge import merge
from fbss_publish.catalog.po.read import read_po
from fbss_publish.catalog.po.write import write_po
old, new, out = map(Path, sys.argv[1:])
write_po(out, merge(read_po(old), read_po(new)).catalog)
"""
SLOW = 20_000
"""From so many messages on, msgmerge takes part only with --long."""


def contenders(root: Path, messages: int, tools: Tools, long: bool) -> list[Contender]:
    """Give our merge and each peer that is installed."""
    old, new = str(root / "old.po"), str(root / "new.pot")
    found = [
        Contender(
            name="fbss-publish merge",
            command=[sys.executable, "-c", MERGE, old, new, str(root / "fbss-publish merge.po")],
        )
    ]
    peers = {
        "msgmerge": ("--previous", "--quiet", "-o", "OUT", old, new),
        "pot2po": ("--progress=none", "-t", old, new, "OUT"),
    }
    for name, options in peers.items():
        path = tools.find(name)
        if path and name == "msgmerge" and messages >= SLOW and not long:
            tools.skip(f"msgmerge with {messages} messages takes minutes; add --long")
        elif path:
            out = root / f"{name}.po"
            command = [path, *(option.replace("OUT", str(out)) for option in options)]
            found.append(Contender(name=name, command=command))
    return found


def pybabel(root: Path, program: str) -> Contender:
    """Give Babel's command, which changes the catalog in its place."""
    catalog = root / "pybabel.po"
    options = ["--previous", "--ignore-obsolete", "-l", "es"]
    command = [program, "-q", "update", *options, "-i", str(root / "new.pot"), "-o", str(catalog)]
    return Contender(
        name="pybabel update",
        command=command,
        fresh=lambda: catalog.write_bytes((root / "old.po").read_bytes()),
    )


def near_matches(path: Path, origins: dict[str, int]) -> dict[str, object]:
    """Count the fuzzy messages of a merged catalog, and those with the right translation."""
    import polib

    fuzzy = polib.pofile(str(path)).fuzzy_entries()
    numbers = [(entry.msgid, re.match(r"\[(\d+)\]", entry.msgstr)) for entry in fuzzy]
    right = sum(bool(n) and origins.get(msgid) == int(n[1]) for msgid, n in numbers if n)
    return {"edited": len(origins), "near matches": len(fuzzy), "right": right}


def main() -> None:
    """Run the comparison for each number of messages."""
    parser = arguments(__doc__, runs=3)
    parser.add_argument("--messages", type=int, nargs="+", default=[1000, 10_000], metavar="N")
    parser.add_argument("--long", action="store_true", help="let msgmerge merge large catalogs")
    options = parser.parse_args()
    tools = Tools(options.peers)
    report = Report("Merging", tools)
    table: list[dict[str, object]] = []
    found: list[tuple[dict[str, object], Path, dict[str, int]]] = []
    with tempfile.TemporaryDirectory() as folder:
        for messages in options.messages:
            say(f"{messages} messages")
            root = Path(folder, str(messages))
            root.mkdir()
            update = corpus.update(messages)
            (root / "old.po").write_text(update.catalog, encoding="utf-8")
            (root / "new.pot").write_text(update.template, encoding="utf-8")
            taking_part = contenders(root, messages, tools, options.long)
            race(taking_part, options.runs, options.limit, warm=not table and messages < SLOW)
            lines = rows(taking_part, messages=messages)
            table += lines
            found += [
                (line, root / f"{each.name}.po", update.origins)
                for line, each in zip(lines, taking_part, strict=True)
                if not each.failure
            ]
        # Only now, since a large harness would raise the memory floor of the runs.
        for line, path, origins in found:
            line.update(near_matches(path, origins))
    report.notes.append("Right: near matches whose translation is that of the message edited.")
    report.add("Merge with near matches; a ratio above 1 is slower than ours", table)
    report.print()


if __name__ == "__main__":
    main()

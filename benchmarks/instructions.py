"""Regressions by bytecode instructions: the same count on every machine, however busy.

Fixed inputs go through the hot paths: reading, merging and writing a catalog, extracting, checking
translations and pages. What is counted are the instructions of our own modules (sys.monitoring from
Python 3.12 on, opcode tracing before), not those of Python's library and of packages, so that a
new patch version changes nothing. What C code does within one instruction is not seen.

Expected counts are kept for each minor version of Python, since each compiles differently.

Example: python benchmarks/instructions.py --modules
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import corpus

COUNTS = Path(__file__).parent / "instructions.json"
TOLERANCE = 0.05
MESSAGES, GUIDES = 150, 3
NO_COUNTS = 3
"""Exit code where nothing is expected of this version of Python."""
_OWN = f"{os.sep}fbss_publish{os.sep}"

Work = Callable[[], object]
Tracer = Callable[[FrameType, str, Any], Any]


def works(root: Path) -> dict[str, Work]:
    """Give what is counted, by name; all that is read is written to `root` before."""
    from fbss_publish.catalog.languages import locale_of
    from fbss_publish.catalog.merge import merge
    from fbss_publish.catalog.po.read import parse_po
    from fbss_publish.catalog.po.write import format_po
    from fbss_publish.catalog.template import template_of
    from fbss_publish.check.run import check_page, check_pair
    from fbss_publish.source.read import read_guide

    made = corpus.update(MESSAGES)
    old, new = made.catalog.encode(), made.template.encode()
    catalog, template = parse_po(old, "old.po"), parse_po(new, "new.pot")
    paths = [root / f"{number}.html" for number in range(GUIDES)]
    for number, path in enumerate(paths):
        path.write_text(corpus.html(corpus.guide(number)), encoding="utf-8")
    spanish, page = locale_of("es"), paths[0].read_text(encoding="utf-8")
    guides = [read_guide(path, guide_id=path.stem, name=path.name) for path in paths]
    return {
        "read a catalog": lambda: parse_po(old, "old.po"),
        "merge a catalog": lambda: merge(catalog, template),
        "write a catalog": lambda: format_po(catalog_as_new(catalog)),
        "read guides": lambda: [
            read_guide(path, guide_id=path.stem, name=path.name) for path in paths
        ],
        "make templates": lambda: [format_po(template_of(guide)) for guide in guides],
        "check translations": lambda: [
            list(check_pair(unit, unit.msgid, locale=spanish, file="es.po", line=1))
            for unit in guides[0].units
        ],
        "check a page": lambda: list(check_page(page, file="page.html", own=False)),
    }


def catalog_as_new(catalog: Any) -> Any:
    """Give a catalog whose entries do not know how they stood in their file."""
    from dataclasses import replace

    return replace(catalog, entries=tuple(entry.detached() for entry in catalog.entries))


def counted(work: Work) -> Counter[str]:
    """Run something twice, and give the instructions of the second time by module.

    The first time fills caches and imports what is loaded late.
    """
    work()
    return _monitored(work) if sys.version_info >= (3, 12) else _traced(work)


def _traced(work: Work) -> Counter[str]:
    found: Counter[str] = Counter()

    def step(frame: FrameType, event: str, _: object) -> Tracer:
        if event == "opcode":
            found[frame.f_code.co_filename] += 1
        return step

    def enter(frame: FrameType, _event: str, _: object) -> Tracer | None:
        if _OWN not in frame.f_code.co_filename:
            return None
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        return step

    sys.settrace(enter)
    try:
        work()
    finally:
        sys.settrace(None)
    return found


def _monitored(work: Work) -> Counter[str]:
    found: Counter[str] = Counter()
    tools: Any = sys.monitoring  # type: ignore[attr-defined,unused-ignore]

    def step(code: CodeType, _: int) -> object:
        if _OWN not in code.co_filename:
            return tools.DISABLE
        found[code.co_filename] += 1
        return None

    tools.use_tool_id(tools.PROFILER_ID, "instructions")
    tools.register_callback(tools.PROFILER_ID, tools.events.INSTRUCTION, step)
    tools.set_events(tools.PROFILER_ID, tools.events.INSTRUCTION)
    try:
        work()
    finally:
        tools.set_events(tools.PROFILER_ID, 0)
        tools.free_tool_id(tools.PROFILER_ID)
    return found


def compare(found: dict[str, int], expected: dict[str, int]) -> list[str]:
    """Give a line for each count that is too high, missing, or so low that it is out of date."""
    said = []
    for name, count in found.items():
        before = expected.get(name)
        if before is None:
            said.append(f"{name}: {count:,} instructions, and none are expected. Run --write.")
        elif count > before * (1 + TOLERANCE):
            said.append(f"{name}: {count:,} instructions, {count / before - 1:+.1%}: too many.")
        elif count < before * (1 - TOLERANCE):
            said.append(f"{name}: {count:,} instructions, {count / before - 1:+.1%}. Run --write.")
    return said + [
        f"{name}: is not counted any more. Run --write." for name in {*expected} - {*found}
    ]


def main() -> int:
    """Count, and compare with what is expected."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--write", action="store_true", help="expect what is counted now")
    parser.add_argument("--modules", action="store_true", help="show the costliest modules")
    options = parser.parse_args()
    if os.environ.get("PYTHONHASHSEED") != "0":
        # The order of sets is a part of what is counted.
        environment = os.environ | {"PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": "1767312000"}
        command = [sys.executable, *sys.argv]
        return subprocess.run(command, env=environment, check=False).returncode
    version = "{}.{}".format(*sys.version_info)
    known = json.loads(COUNTS.read_text(encoding="utf-8")) if COUNTS.exists() else {}
    with tempfile.TemporaryDirectory() as folder:
        everything = {name: counted(work) for name, work in works(Path(folder)).items()}
    found = {name: sum(modules.values()) for name, modules in everything.items()}
    for name, modules in everything.items():
        print(f"{name}: {found[name]:,}")
        for path, count in modules.most_common(8) if options.modules else ():
            print(f"    {count:>9,} {path.rpartition(_OWN)[2]}")
    if options.write:
        known[version] = found
        COUNTS.write_text(
            json.dumps(dict(sorted(known.items())), indent=1) + "\n", encoding="utf-8"
        )
        return 0
    if version not in known:
        print(f"Nothing is expected of Python {version}. Run: nox -s instructions -- --write")
        return NO_COUNTS
    said = compare(found, known[version])
    print("\n".join(said) or f"As expected of Python {version}, within {TOLERANCE:.0%}.")
    return int(bool(said))


if __name__ == "__main__":
    sys.exit(main())

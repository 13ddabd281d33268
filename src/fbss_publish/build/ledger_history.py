"""What the history of a ledger has and the ledger has not: lines that somebody took out.

A ledger only grows. Whoever takes out the line that revokes a sign-off brings the sign-off
back; version control remembers the line, so a release asks it.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from fbss_publish.catalog.ledger import Ledger
from fbss_publish.catalog.ledger_record import Record, record_of
from fbss_publish.errors import CatalogError
from fbss_publish.project import Project

_LONGEST = 60
"""Seconds that the history may take."""

_LOG = (
    "-c", "core.fsmonitor=false", "-c", "log.showSignature=false", "--no-pager",
    "log", "--format=", "-p", "-U0", "--no-color", "--no-ext-diff", "--no-textconv",
    "--full-history", "-m", "--",
)  # fmt: skip


def lost_records(project: Project, tag: str, ledger: Ledger) -> Iterator[Record]:
    """Give the lines with a person that the history has and the ledger has not, each once.

    Nothing where the project is in no git repository, or git is not installed.
    """
    present = {record.id for record in ledger.records}
    for line in _lines(project.root, project.ledger(tag)):
        record = _record(line)
        if record and record.person and record.id not in present:
            present.add(record.id)
            yield record


def _lines(root: Path, path: Path) -> Iterator[bytes]:
    """Give every line that a commit has ever put into a file."""
    git = shutil.which("git")
    if git is None:
        return
    try:
        done = subprocess.run(  # noqa: S603
            [git, *_LOG, path.relative_to(root).as_posix()],
            cwd=root, capture_output=True, check=False, timeout=_LONGEST,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return
    for line in done.stdout.split(b"\n") if done.returncode == 0 else ():
        if line.startswith(b"+{"):
            yield line[1:]


def _record(line: bytes) -> Record | None:
    try:
        return record_of(line, "", 0)
    except CatalogError:
        return None

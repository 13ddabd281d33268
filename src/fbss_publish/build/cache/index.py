"""The index of the cache: which result stands for which key, and digests of files by their state.

Several builds may use it at once, and a build that is killed leaves it whole.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fbss_publish.build.cache.database import Database
from fbss_publish.build.cache.objects import digest_of

_NOTED = 60.0 * 60
"""Seconds for which it need not be noted again that a result was used."""

_SETTLED = 2.0
"""Seconds after which a time stamp tells of every change: some file systems count in seconds."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """A result: a JSON value, the digests of its files, and the seconds that it took to make."""

    value: Any
    objects: tuple[str, ...] = ()
    seconds: float = 0.0


class Index:
    """The database. Close it, or use it in a `with` statement."""

    def __init__(self, path: Path) -> None:
        """Open the database, or make a new one where there is none that can be read.

        Raises OSError where its folder cannot be made.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        self._database = Database(path)
        self._used: set[str] = set()
        self.news: set[str] = set()
        """The keys of what was kept since it was opened by the digests of files."""
        self._now = time.time()

    @property
    def trouble(self) -> str:
        """What is wrong with the database, in a sentence; '' if nothing is."""
        return self._database.trouble

    def __enter__(self) -> Index:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def get(self, key: str) -> Row | None:
        """Give the result for a key, or None. One that cannot be read is forgotten."""
        found = self._database.one(
            "SELECT value, objects, seconds, used FROM results WHERE key = ?", (key,)
        )
        if found is None:
            return None
        *parts, used = found
        row = _row(*parts)
        if row is None:
            self.forget(key)
        elif not isinstance(used, float) or abs(self._now - used) > _NOTED:
            self._used.add(key)
        return row

    def has(self, key: str) -> bool:
        """Say whether there is something for a key. Whether it can be read, only `get` knows."""
        return self._database.one("SELECT 1 FROM results WHERE key = ?", (key,)) is not None

    def put(self, key: str, row: Row) -> None:
        """Keep a result."""
        self.news.add(key)
        value = json.dumps(row.value, ensure_ascii=False, sort_keys=True)
        self._database.write(
            "INSERT OR REPLACE INTO results VALUES (?, ?, ?, ?, ?)",
            (key, value, " ".join(row.objects), row.seconds, time.time()),
        )

    def forget(self, key: str) -> None:
        """Drop a result."""
        self._database.write("DELETE FROM results WHERE key = ?", (key,))

    def forget_news(self) -> None:
        """Drop what was kept since it was opened by the digests of files that changed meanwhile."""
        self._database.write("DELETE FROM results WHERE key = ?", *((key,) for key in self.news))
        self.news.clear()

    def digest(self, path: Path | str, status: os.stat_result | None = None) -> str:
        """Give the SHA-256 of a file. It is read again only if it seems to have changed.

        `status` is its state, if that is known already.
        """
        status = status or os.stat(path)  # noqa: PTH116 - thousands of times; a Path takes longer
        state = f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"
        name = path if isinstance(path, str) else path.as_posix()
        found = self._database.one("SELECT state, digest FROM files WHERE path = ?", (name,))
        if found and found[0] == state:
            return str(found[1])
        digest = digest_of(Path(path).read_bytes())
        if time.time() - max(status.st_mtime, status.st_ctime) > _SETTLED:
            self._database.write(
                "INSERT OR REPLACE INTO files VALUES (?, ?, ?)", (name, state, digest)
            )
        return digest

    def cost(self, name: str) -> float | None:
        """Give the seconds that something took when it was last made, or None."""
        found = self._database.one("SELECT seconds FROM costs WHERE name = ?", (name,))
        return float(found[0]) if found else None

    def remember_cost(self, name: str, seconds: float) -> None:
        """Note the seconds that something took."""
        self._database.write("INSERT OR REPLACE INTO costs VALUES (?, ?)", (name, seconds))

    def costs(self) -> Iterator[tuple[str, float]]:
        """Give everything whose seconds are known, by name."""
        rows = self._database.all("SELECT name, seconds FROM costs")
        yield from ((str(name), float(seconds)) for name, seconds in rows)

    def rows(self) -> Iterator[tuple[str, Row | None, float]]:
        """Give every key with its result and when it was last used, in seconds since 1970.

        None stands for a result that cannot be read.
        """
        for key, value, objects, seconds, used in self._database.all(
            "SELECT key, value, objects, seconds, used FROM results ORDER BY key"
        ):
            yield key, _row(value, objects, seconds), used

    def drop_older(self, moment: float) -> int:
        """Drop the results that were last used before a moment; give their number."""
        return self._database.write("DELETE FROM results WHERE used < ?", (moment,))

    def close(self) -> None:
        """Note what was used, and close the database."""
        query = "UPDATE results SET used = ? WHERE key = ?"
        self._database.write(query, *((self._now, key) for key in self._used))
        self._database.close()


def _row(value: Any, objects: Any, seconds: Any) -> Row | None:
    """Read a result, or give None: a disk may fail, and anybody may write to the file."""
    try:
        names = tuple(objects.split())
        return Row(value=json.loads(value), objects=names, seconds=float(seconds))
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None

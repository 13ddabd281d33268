"""The database of the cache, which may fail without stopping a build.

A cache may always be lost. So what cannot be opened is done without, what cannot be written is not
kept, and what turns out to be damaged is deleted when it is closed. `trouble` says which of it
happened.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

_VERSION = 1
_TABLES = """
CREATE TABLE IF NOT EXISTS results (
    key TEXT PRIMARY KEY, value TEXT NOT NULL, objects TEXT NOT NULL,
    seconds REAL NOT NULL, used REAL NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (
    path TEXT PRIMARY KEY, state TEXT NOT NULL, digest TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS costs (name TEXT PRIMARY KEY, seconds REAL NOT NULL) WITHOUT ROWID;
"""
_PATIENCE = 30.0
"""Seconds to wait for another process that writes."""

Arguments = Sequence[Any]


class Database:
    """One SQLite database in write-ahead mode, so that several builds may use it at once."""

    def __init__(self, path: Path) -> None:
        """Open the database, or make a new one where there is none that can be read."""
        self._path = path
        self.trouble = ""
        self._damaged = False
        try:
            self._connection = self._opened()
        except sqlite3.OperationalError as error:
            # It is there, and somebody else's, or the disk does not let us: leave it alone.
            self._connection = _in_memory()
            self._note("used", error)

    def one(self, query: str, arguments: Arguments = ()) -> tuple[Any, ...] | None:
        """Give the first row, or None where there is none or it cannot be read."""
        try:
            found: tuple[Any, ...] | None = self._connection.execute(query, arguments).fetchone()
        except sqlite3.DatabaseError as error:
            self._note("read", error)
            return None
        return found

    def all(self, query: str, arguments: Arguments = ()) -> list[tuple[Any, ...]]:
        """Give all rows; none where they cannot be read."""
        try:
            return self._connection.execute(query, arguments).fetchall()
        except sqlite3.DatabaseError as error:
            self._note("read", error)
            return []

    def write(self, query: str, *rows: Arguments) -> int:
        """Change rows, and give the number of those that were changed.

        After a failure nothing more is tried: waiting for a disk again and again takes longer
        than the cache saves.
        """
        if self.trouble:
            return 0
        try:
            with self._connection:
                return self._connection.executemany(query, rows).rowcount
        except sqlite3.DatabaseError as error:
            self._note("written", error)
            return 0

    def close(self) -> None:
        """Close the database; a damaged one is deleted."""
        with contextlib.suppress(sqlite3.Error):
            self._connection.close()
        if self._damaged:
            with contextlib.suppress(OSError):
                self._delete()

    def _opened(self) -> sqlite3.Connection:
        try:
            return _opened(self._path)
        except sqlite3.OperationalError:
            raise
        except sqlite3.DatabaseError:
            self._delete()
            return _opened(self._path)

    def _delete(self) -> None:
        for end in ("", "-wal", "-shm"):
            Path(f"{self._path}{end}").unlink(missing_ok=True)

    def _note(self, what: str, error: sqlite3.DatabaseError) -> None:
        self._damaged |= not isinstance(error, sqlite3.OperationalError)
        self.trouble = self.trouble or f"The cache cannot be {what}: {error}."


def _opened(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        _prepare(connection)
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables. Raises DatabaseError if they are those of another version."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version not in (0, _VERSION):
        raise sqlite3.DatabaseError("a cache of another version")
    if version == 0:
        connection.executescript(_TABLES)
        connection.execute(f"PRAGMA user_version = {_VERSION}")
    try:
        for table in ("results", "files", "costs"):
            connection.execute(f"SELECT * FROM {table} LIMIT 1").fetchone()  # noqa: S608
    except sqlite3.OperationalError as error:
        if "no such table" in str(error):
            raise sqlite3.DatabaseError("a cache without its tables") from error
        raise


def _in_memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.executescript(_TABLES)
    return connection

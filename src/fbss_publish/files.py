"""Writing files so that a reader sees the old content or the new one, never a part of it."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

_PATIENCE = 3600.0
"""Seconds to wait for another process to leave a folder: the longest build, and more."""

_LOOK = 0.05
"""Seconds between two looks whether it has."""

_WRITERS = 8
"""Files that are written at the same time where there are many."""

_held: set[int] = set()
"""The folders that this process has locked, as open files."""

_MASK = threading.Lock()
"""The mask can be read only by changing it; two threads at once would lose it."""


def write_atomic(path: Path, data: bytes) -> bool:
    """Put `data` at `path`, and say whether the file changed.

    A file that already has these bytes is not touched, so its time stamp stays. Otherwise
    the data goes to a temporary file in the same folder, is flushed to disk and renamed
    over the target. A symbolic link is followed, so that the link itself stays.

    Raises OSError as the operating system gives it; the old content is then still there.
    """
    target = Path(os.path.realpath(path))
    with contextlib.suppress(FileNotFoundError):
        if target.read_bytes() == data:
            return False
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        # A full disk names no file; the one that was to be written is what a person knows.
        raise OSError(error.errno, error.strerror or str(error), str(path)) from error
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return True


def write_all(paths: Iterable[Path], contents: Iterable[bytes]) -> list[bool]:
    """Put each content at its path as `write_atomic` does, and say which files changed.

    Each waits for the disk; together they wait about once, and the next content need not wait.
    Raises OSError for the first file that cannot be written; others may be written by then.
    """
    from concurrent.futures import ThreadPoolExecutor

    with ThreadPoolExecutor(_WRITERS) as pool:
        return list(pool.map(write_atomic, paths, contents))


@contextlib.contextmanager
def locked(path: Path, *, patience: float = _PATIENCE) -> Iterator[None]:
    """Let one process at a time read a file and write it again; the others wait.

    The lock is on the folder, so that no file is left behind, and ends with this process: one
    that was forked from it has no part in it. Where the system has no such locks, nothing is
    waited for. Raises OSError (EBUSY) if another process has the folder for longer than
    `patience` seconds.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path.parent, os.O_RDONLY)
    _held.add(handle)
    try:
        _lock(handle, path, time.monotonic() + patience)
        yield
    finally:
        _held.discard(handle)
        os.close(handle)


def _lock(handle: int, path: Path, end: float) -> None:
    try:
        import fcntl
    except ImportError:
        return
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                raise OSError(
                    errno.EBUSY,
                    "another process has been writing in its folder for too long; wait for it, "
                    "or end it",
                    str(path),
                ) from None
            time.sleep(_LOOK)
        except OSError:
            return  # a file system without locks
        else:
            return


def _let_go() -> None:
    """Close what the process that we were forked from has locked.

    A lock belongs to the open file, which both share: it would last as long as we do.
    """
    while _held:
        with contextlib.suppress(OSError):
            os.close(_held.pop())


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go)


def _mode(target: Path) -> int:
    """Give the permission bits the file has, or those a new file would get."""
    with contextlib.suppress(FileNotFoundError):
        return target.stat().st_mode & 0o777
    with _MASK:
        mask = os.umask(0)
        os.umask(mask)
    return 0o666 & ~mask

"""Writing files so that a reader sees the old content or the new one, never a part of it."""

from __future__ import annotations

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path


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


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Let one process at a time read a file and write it again; the others wait.

    The lock is on the folder, so that no file is left behind. Where the system has no such
    locks, nothing is waited for.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path.parent, os.O_RDONLY)
    try:
        with contextlib.suppress(ImportError, OSError):
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _mode(target: Path) -> int:
    """Give the permission bits the file has, or those a new file would get."""
    with contextlib.suppress(FileNotFoundError):
        return target.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask

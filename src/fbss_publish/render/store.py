"""The output folder: atomic writes, digests, and pruning of what a build no longer makes."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from fbss_publish.errors import InputError
from fbss_publish.files import write_atomic

MANIFEST = "manifest.json"

_CLINICS = "clinics"
_HALF_WRITTEN = re.compile(r"\..+\.[a-z0-9_]{8}")
"""Names of temporary files that `files.write_atomic` makes beside its targets."""


def sha256(data: bytes) -> str:
    """Give the SHA-256 of some bytes, as hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def _files(folder: str, below: str, leave: str = "") -> Iterator[tuple[str, os.stat_result]]:
    """Give the files of a folder and of those in it, but for the folder `leave` right in it."""
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name != leave:
                        yield from _files(entry.path, f"{below}{entry.name}/")
                elif entry.is_file(follow_symlinks=False):
                    yield below + entry.name, entry.stat(follow_symlinks=False)
    except FileNotFoundError:
        return


@dataclass(frozen=True, slots=True)
class Store:
    """The folder that a build owns. Names are relative to it, with `/`."""

    root: Path

    def write(self, name: str, data: bytes) -> str:
        """Write a file and give its digest. Raises InputError for a name outside the folder."""
        write_atomic(self._path(name), data)
        return sha256(data)

    def read(self, names: Iterable[str]) -> dict[str, bytes]:
        """Give the files of these names that are there."""
        paths = {name: self._path(name) for name in names}
        return {name: path.read_bytes() for name, path in paths.items() if path.is_file()}

    def listing(self) -> dict[str, os.stat_result]:
        """Give every file of the folder with its state, by name.

        Links are left out, and so is what lies behind them. Folders that other builds own,
        those of clinics, are left out as well.
        """
        if self.root.is_symlink():
            return {}
        return dict(_files(self.root.as_posix(), "", leave=_CLINICS))

    def prune(self, old: set[str], keep: set[str]) -> tuple[str, ...]:
        """Delete the files that an earlier build listed and this one does not.

        Files that no build listed are somebody's own and stay.
        """
        gone = tuple(sorted(old - keep))
        for name in gone:
            path = self._path(name)
            path.unlink(missing_ok=True)
            self._remove_empty(path.parent)
        return gone

    def sweep(self, names: Iterable[str]) -> tuple[str, ...]:
        """Delete what builds that were killed left half-written, and give the names.

        `names` are those of the files that are there. Only whoever holds the lock of the folder
        may do so.
        """
        left = sorted(n for n in names if _HALF_WRITTEN.fullmatch(n.rsplit("/", 1)[-1]))
        for name in left:
            self._path(name).unlink(missing_ok=True)
        return tuple(left)

    def _path(self, name: str) -> Path:
        pure = PurePosixPath(name)
        path = self.root / pure
        outside = pure.is_absolute() or ".." in pure.parts
        if self.root.is_symlink() or path.is_symlink():
            raise InputError(
                "is a symbolic link; what it points at would be written over.",
                path=f"output/{name}" if path.is_symlink() else "output",
                mend="Delete the link.",
            )
        if outside or not path.parent.resolve().is_relative_to(self.root.resolve()):
            raise InputError(
                f"“{name}” is outside the output folder.",
                mend="Check for symbolic links in output/, or delete the folder.",
            )
        return path

    def _remove_empty(self, folder: Path) -> None:
        while folder != self.root and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
            folder = folder.parent

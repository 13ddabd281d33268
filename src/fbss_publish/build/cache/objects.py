"""Files by the SHA-256 of their content, each checked again when it is read."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_DIGEST = re.compile(r"[0-9a-f]{64}")


def digest_of(data: bytes) -> str:
    """Give the SHA-256 of some bytes, as hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class Objects:
    """A folder of files named by their content: `ab/abcdef…`.

    Nothing is flushed to disk here: a file that a power failure cut short has another digest
    than its name says, and is dropped when it is read.
    """

    root: Path

    def put(self, data: bytes) -> str:
        """Keep some bytes and give their digest."""
        digest = digest_of(data)
        path = self._path(digest)
        if path.is_file() and path.stat().st_size == len(data):
            return digest
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(prefix=".new.", dir=path.parent)
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).replace(path)
        return digest

    def get(self, digest: str) -> bytes | None:
        """Give the bytes with this digest, or None if there are none that really have it."""
        if not _DIGEST.fullmatch(digest):
            return None
        path = self._path(digest)
        try:
            data = path.read_bytes()
        except OSError:
            return None
        if digest_of(data) == digest:
            return data
        path.unlink(missing_ok=True)
        return None

    def names(self) -> Iterator[tuple[str, int]]:
        """Give the digest and the size in bytes of each file."""
        for path in self.root.glob("??/*"):
            if _DIGEST.fullmatch(path.name):
                with contextlib.suppress(OSError):
                    yield path.name, path.stat().st_size

    def remove(self, digest: str) -> None:
        """Forget a file."""
        self._path(digest).unlink(missing_ok=True)

    def sweep(self) -> int:
        """Delete what a process that was killed left half-written; give the number of files."""
        left = list(self.root.glob("??/.new.*"))
        for path in left:
            path.unlink(missing_ok=True)
        return len(left)

    def _path(self, digest: str) -> Path:
        return self.root / digest[:2] / digest

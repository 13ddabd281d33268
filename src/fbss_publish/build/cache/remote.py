"""A cache that several machines share: a folder, or a store that speaks S3.

Anybody may read it; it is written only where a build is told to. A file that does not have
the digest it is asked for by is refused: see `cache.py`.
"""

from __future__ import annotations

import contextlib
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from fbss_publish.errors import InputError, MissingToolError

LONGEST = 256 * 1024 * 1024
"""Bytes of one file; a longer one is not ours."""


class RemoteError(Exception):
    """The shared cache cannot be used just now; a build goes on without it."""


class Remote(Protocol):
    """Where shared results are. Names have `/` between their parts."""

    def read(self, name: str) -> bytes | None:
        """Give a file, or None if it is not there. Raises RemoteError."""

    def write(self, name: str, data: bytes) -> None:
        """Keep a file. Raises RemoteError."""


@dataclass(frozen=True, slots=True)
class SharedFolder:
    """A folder that several machines see."""

    root: Path

    def read(self, name: str) -> bytes | None:
        """Give a file, or None."""
        path = self.root / name
        try:
            if not path.is_file():
                return None
            if path.stat().st_size > LONGEST:
                raise RemoteError(f"{name} is too long.")
            return path.read_bytes()
        except OSError as error:
            raise RemoteError(f"{name}: {error.strerror}.") from None

    def write(self, name: str, data: bytes) -> None:
        """Keep a file; other machines see all of it or nothing."""
        path = self.root / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, part = tempfile.mkstemp(prefix=".new.", dir=path.parent)
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            Path(part).replace(path)
        except OSError as error:
            raise RemoteError(f"{name}: {error.strerror}.") from None


@dataclass(frozen=True, slots=True)
class SharedStore:
    """A bucket of an S3-compatible store, through obstore."""

    store: Any

    def read(self, name: str) -> bytes | None:
        """Give a file, or None."""
        import obstore

        try:
            found = obstore.get(self.store, name)
            if found.meta["size"] > LONGEST:
                raise RemoteError(f"{name} is too long.")
            return bytes(found.bytes())
        except FileNotFoundError:
            return None
        except obstore.exceptions.BaseError as error:
            raise RemoteError(_first_line(error)) from None

    def write(self, name: str, data: bytes) -> None:
        """Keep a file."""
        import obstore

        try:
            obstore.put(self.store, name, data)
        except obstore.exceptions.BaseError as error:
            raise RemoteError(_first_line(error)) from None


def remote_at(place: str) -> Remote:
    """Give the shared cache at a place: a folder, or `s3://bucket/prefix`.

    Access to a store is configured by the usual AWS environment variables (AWS_ENDPOINT_URL,
    AWS_REGION, AWS_ACCESS_KEY_ID …). Raises InputError for another kind of place, and
    MissingToolError where obstore is not installed.
    """
    scheme, colon, _ = place.partition("://")
    if not colon:
        return SharedFolder(Path(place))
    if scheme != "s3":
        raise InputError(
            f"--shared-cache cannot be “{place}”.", mend="Use a folder or s3://bucket/prefix."
        )
    try:
        from obstore.store import from_url
    except ImportError:
        raise MissingToolError(
            "A cache at s3:// needs obstore. Run: pip install fbss-publish[shared-cache]"
        ) from None
    opened: Any = from_url
    options = {"client_options": {"allow_http": True, "timeout": "30s"}}
    with _explained(place):
        return SharedStore(opened(place, **options, retry_config=_retries()))


def _retries() -> Any:
    from datetime import timedelta

    return {"max_retries": 2, "retry_timeout": timedelta(seconds=30)}


@contextlib.contextmanager
def _explained(place: str) -> Any:
    try:
        yield
    except Exception as error:  # obstore has many; all of them are about the settings
        raise InputError(
            f"--shared-cache “{place}” cannot be used: {_first_line(error)}",
            mend="Check the address and the AWS_… variables.",
        ) from None


def _first_line(error: Exception) -> str:
    lines = str(error).strip().splitlines()
    return lines[0][:200] if lines else type(error).__name__

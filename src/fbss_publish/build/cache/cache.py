"""The cache: results by key, on this machine and, if there is one, in a shared place."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from fbss_publish.build.cache.index import Index, Row
from fbss_publish.build.cache.objects import Objects, digest_of
from fbss_publish.build.cache.remote import Remote, RemoteError

T = TypeVar("T")

FOLDER = ".fbss-cache"
_IGNORE = "# Made by fbss-publish. It can be deleted at any time.\n*\n"


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """A result from the cache: its value, its files by name, and what it cost to make.

    `digests` are those of the files, as the cache knows them.
    """

    value: Any
    files: Mapping[str, bytes] = field(default_factory=dict)
    seconds: float = 0.0
    digests: Mapping[str, str] = field(default_factory=dict, compare=False)


class LostFileError(LookupError):
    """A file of a result is gone, or is not what its digest says."""


class _Files(Mapping[str, bytes]):
    """The files of a result, each read when it is asked for.

    A damaged one is a LostFileError: unlike a KeyError, it is not the same as none.
    """

    def __init__(self, objects: Objects, digests: Mapping[str, str]) -> None:
        self._objects, self._digests = objects, digests

    def __getitem__(self, name: str) -> bytes:
        data = self._objects.get(self._digests[name])
        if data is None:
            raise LostFileError(name)
        return data

    def __iter__(self) -> Iterator[str]:
        return iter(self._digests)

    def __len__(self) -> int:
        return len(self._digests)


@dataclass(slots=True)
class Counts:
    """How often the cache was asked: answered here, answered from the shared place, or not."""

    here: int = 0
    shared: int = 0
    missed: int = 0


class Cache:
    """Results by key. `complaints` are sentences about what went wrong here or in the shared place.

    A cache that cannot be written, or turns out to be damaged, is done without.
    """

    def __init__(self, root: Path, remote: Remote | None = None, *, write: bool = False) -> None:
        """Open the cache in a folder. The shared place is written only if `write` is set."""
        root.mkdir(parents=True, exist_ok=True)
        ignore = root / ".gitignore"
        if not ignore.exists():
            ignore.write_text(_IGNORE, encoding="utf-8")
        self.index = Index(root / "index.sqlite")
        self.objects = Objects(root / "objects")
        self.counts = Counts()
        self.complaints: list[str] = []
        self._remote, self._write = remote, write
        self._keeps = True

    def __enter__(self) -> Cache:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the cache, and complain of its index if it failed."""
        self.index.close()
        if self.index.trouble:
            self.complaints.append(self.index.trouble)

    def get(self, key: str) -> Kept | None:
        """Give the result for a key, or None. What is damaged or false is forgotten."""
        return self.read(key, lambda kept: replace(kept, files=dict(kept.files)))

    def read(self, key: str, form: Callable[[Kept], T]) -> T | None:
        """Give what `form` makes of the result for a key, or None.

        The files of the result are read when `form` asks for them, so it may leave out those
        that nobody needs; it must not give them on unread. A result that it cannot read (it
        raises LookupError, TypeError, ValueError or AttributeError) is damaged or none of ours:
        it is forgotten, and refused if it was shared.
        """
        if (kept := self._here(key)) and (read := self._formed(key, kept, form)):
            self.counts.here += 1
            return read[0]
        if (kept := self._from_remote(key)) and (read := self._formed(key, kept, form)):
            self.counts.shared += 1
            return read[0]
        if kept:
            self._refuse(key, "its record is not one of ours")
        self.counts.missed += 1
        return None

    def _formed(self, key: str, kept: Kept, form: Callable[[Kept], T]) -> tuple[T] | None:
        """Read a result; a tuple of one, so that None as an answer is not a failure."""
        try:
            return (form(kept),)
        except (LookupError, TypeError, ValueError, AttributeError):
            self.index.forget(key)
            return None

    def _here(self, key: str) -> Kept | None:
        row = self.index.get(key)
        if row is None:
            return None
        if is_sound(row):
            digests = row.value["files"]
            return Kept(
                value=row.value["value"],
                files=_Files(self.objects, digests),
                seconds=row.seconds,
                digests=digests,
            )
        self.index.forget(key)
        return None

    def put(self, key: str, kept: Kept, *, itself: bool = False) -> None:
        """Keep a result here, and in the shared place if that may be written.

        `itself`: its key is made of what it was made from, not of files that were read later.
        """
        if not self._keeps:
            return
        try:
            digests = {name: self.objects.put(data) for name, data in kept.files.items()}
        except OSError as error:
            # What was made is there all the same; only the next build has to make it again.
            self._keeps = False
            self.complaints.append(f"The cache cannot be written: {error.strerror or error}.")
            return
        row = _row(kept.value, digests, kept.seconds)
        self.index.put(key, row)
        if itself:
            self.index.news.discard(key)
        if self._remote and self._write:
            self._to_remote(self._remote, key, row, kept.files)

    def _from_remote(self, key: str) -> Kept | None:
        if self._remote is None:
            return None
        try:
            return self._fetched(key, self._remote)
        except RemoteError as error:
            # One complaint is enough, and asking on would only cost time.
            self.complaints.append(f"The shared cache does not answer: {error}")
            self._remote = None
            return None

    def _fetched(self, key: str, remote: Remote) -> Kept | None:
        data = remote.read(f"results/{key[:2]}/{key}.json")
        if data is None:
            return None
        record = _record(data, key)
        if record is None:
            self._refuse(key, "its record is not one of ours")
            return None
        files = {}
        for name, digest in record["files"].items():
            content = remote.read(f"objects/{digest[:2]}/{digest}")
            if content is None or digest_of(content) != digest:
                self._refuse(key, f"{name} is not the file that its record names")
                return None
            files[name] = content
        digests = {name: self.objects.put(content) for name, content in files.items()}
        self.index.put(key, _row(record["value"], digests, record["seconds"]))
        return Kept(value=record["value"], files=files, seconds=record["seconds"], digests=digests)

    def _refuse(self, key: str, why: str) -> None:
        self.complaints.append(f"Refused from the shared cache: {key[:16]}…: {why}.")

    def _to_remote(self, remote: Remote, key: str, row: Row, files: Mapping[str, bytes]) -> None:
        record = {"key": key, "seconds": row.seconds, **row.value}
        text = json.dumps(record, ensure_ascii=False, sort_keys=True)
        try:
            for name, digest in row.value["files"].items():
                remote.write(f"objects/{digest[:2]}/{digest}", files[name])
            # The record comes last: whoever finds it finds its files too.
            remote.write(f"results/{key[:2]}/{key}.json", text.encode())
        except RemoteError as error:
            self.complaints.append(f"The shared cache cannot be written: {error}")
            self._write = False


def _row(value: Any, digests: Mapping[str, str], seconds: float) -> Row:
    return Row(
        value={"value": value, "files": dict(digests)},
        objects=tuple(sorted(set(digests.values()))),
        seconds=round(seconds, 4),
    )


def is_sound(row: Row) -> bool:
    """Say whether a result has the shape that this cache gives to all of its results."""
    values = row.value
    return (
        isinstance(values, dict)
        and "value" in values
        and isinstance(values.get("files"), dict)
        and all(isinstance(digest, str) for digest in values["files"].values())
    )


def _record(data: bytes, key: str) -> dict[str, Any] | None:
    """Read a record of the shared place; None if it is not one for this key."""
    try:
        record = json.loads(data)
        whole = record["key"] == key and "value" in record
        files: Mapping[str, str] = record["files"]
        sound = all(isinstance(d, str) and len(d) == 64 and d.isalnum() for d in files.values())
        record["seconds"] = float(record["seconds"])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return record if whole and sound else None


def used_objects(rows: Iterable[Row]) -> set[str]:
    """Give the digests of all files that some result names."""
    return {digest for row in rows for digest in row.objects}

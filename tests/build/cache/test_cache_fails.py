"""A cache that fails is done without: the build ends, says so, and makes the same bytes."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from fbss_publish.build.cache.cache import Cache, Kept
from fbss_publish.build.cache.database import Database
from fbss_publish.build.cache.index import Index, Row
from kit import TinyProject

ARGUMENTS = ("build", "--format", "html", "--locale", "es")


def _a_file_in_its_place(tiny: TinyProject) -> None:
    tiny.write(".fbss-cache", "mine")


def _a_folder_for_the_index(tiny: TinyProject) -> None:
    tiny.path(".fbss-cache/index.sqlite").mkdir(parents=True)


def _a_file_for_the_objects(tiny: TinyProject) -> None:
    tiny.write(".fbss-cache/objects", "mine")


@pytest.mark.parametrize(
    "fault", [_a_file_in_its_place, _a_folder_for_the_index, _a_file_for_the_objects]
)
def test_a_cache_that_cannot_be_used_stops_no_build(
    tiny: TinyProject, fault: Callable[[TinyProject], None]
):
    assert tiny.run(*ARGUMENTS, "--no-cache").code == 0
    expected = tiny.files("output")
    shutil.rmtree(tiny.path("output"))
    fault(tiny)
    done = tiny.run(*ARGUMENTS)
    assert done.code == 0
    assert "The cache cannot be " in done.complaint
    assert tiny.files("output") == expected


def test_what_is_damaged_is_found_while_it_is_read_and_begun_anew(tiny: TinyProject):
    assert tiny.run(*ARGUMENTS).code == 0
    expected = tiny.files("output")
    index = tiny.path(".fbss-cache/index.sqlite")
    data = bytearray(index.read_bytes())
    # The first page has the tables, and stays; all others are spoilt.
    for place in range(4096, len(data)):
        data[place] = 0xA5
    index.write_bytes(data)
    done = tiny.run(*ARGUMENTS)
    assert done.code == 0
    assert "Traceback" not in done.err
    assert tiny.files("output") == expected
    assert tiny.run(*ARGUMENTS).err == ""
    assert tiny.run("cache", "verify").code == 0


def test_verify_says_that_a_cache_cannot_be_used(tiny: TinyProject):
    _a_folder_for_the_index(tiny)
    done = tiny.run("cache", "verify")
    assert done.code == 1
    assert "The cache cannot be used" in done.complaint


def test_a_full_disk_ends_the_keeping_and_nothing_else(tmp_path: Path):
    with Index(tmp_path / "index.sqlite") as index:
        index.put("small", Row(value="x"))
        connection = index._database._connection
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
        index.put("large", Row(value="x" * 10**6))
        assert "full" in index.trouble
        assert index.get("large") is None
        row = index.get("small")
        assert row is not None
        assert row.value == "x"
    assert (tmp_path / "index.sqlite").exists()


def test_somebody_elses_index_is_not_deleted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "index.sqlite"
    with Index(path) as index:
        index.put("key", Row(value="x"))
    monkeypatch.setattr("fbss_publish.build.cache.database._PATIENCE", 0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    try:
        with Index(path) as index:
            index.put("key", Row(value="y"))
            assert "locked" in index.trouble
    finally:
        other.execute("COMMIT")
        other.close()
    with Index(path) as index:
        row = index.get("key")
        assert row is not None
        assert row.value == "x"


def test_an_index_of_another_version_is_begun_anew(tmp_path: Path):
    path = tmp_path / "index.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    database = Database(path)
    assert database.write("INSERT INTO costs VALUES (?, ?)", ("a", 1.0)) == 1
    database.close()
    assert database.trouble == ""


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_cache_that_may_only_be_read_is_read(tmp_path: Path):
    with Cache(tmp_path / "cache") as cache:
        cache.put("a" * 64, Kept(value=1))
    for path in (tmp_path / "cache").rglob("*"):
        path.chmod(path.stat().st_mode & ~0o222)
    with Cache(tmp_path / "cache") as cache:
        cache.put("b" * 64, Kept(value=2))
    assert cache.complaints

"""Atomic writes: the old content or the new one, never a part."""

from __future__ import annotations

import errno
import os
import signal
import stat
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from fbss_publish.files import locked, write_atomic


def test_a_new_file_and_its_folders(tmp_path: Path):
    path = tmp_path / "a" / "b" / "c.txt"
    assert write_atomic(path, b"one")
    assert path.read_bytes() == b"one"
    assert [p.name for p in path.parent.iterdir()] == ["c.txt"]


def test_the_same_bytes_do_not_touch_the_file(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    os.utime(path, (1, 1))
    assert not write_atomic(path, b"one")
    assert path.stat().st_mtime == 1
    assert write_atomic(path, b"two")
    assert path.read_bytes() == b"two"


def test_permissions_stay(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")
    path.chmod(0o640)
    write_atomic(path, b"two")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path):
    (tmp_path / "usual").write_bytes(b"")
    write_atomic(tmp_path / "ours", b"x")
    assert (tmp_path / "ours").stat().st_mode == (tmp_path / "usual").stat().st_mode


def test_a_link_stays_a_link(tmp_path: Path):
    target = tmp_path / "target.txt"
    target.write_bytes(b"one")
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    write_atomic(link, b"two")
    assert link.is_symlink()
    assert target.read_bytes() == b"two"


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failed_write_leaves_the_old_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
):
    path = tmp_path / "a.txt"
    path.write_bytes(b"one")

    def fails(*arguments: object) -> None:
        raise OSError(28, "No space left on device")

    if step == "fsync":
        monkeypatch.setattr(os, "fsync", fails)
    else:
        monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(OSError, match="No space"):
        write_atomic(path, b"two")
    assert path.read_bytes() == b"one"
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_a_full_disk_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left") as caught:
        write_atomic(tmp_path / "guide.po", b"text")
    assert caught.value.filename == str(tmp_path / "guide.po")
    assert list(tmp_path.iterdir()) == []


HOLDS = """
import os, sys, time
from pathlib import Path
from fbss_publish.files import locked
with locked(Path(sys.argv[1])):
    if not os.fork():
        time.sleep(60)  # a process that outlives the lock
        os._exit(0)
print("free", flush=True)
sys.stdin.read()
"""


def test_a_process_that_was_forked_keeps_no_lock(tmp_path: Path):
    path = tmp_path / "folder" / "file"
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDS, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        start_new_session=True, text=True,
    )  # fmt: skip
    try:
        assert holder.stdout
        assert holder.stdout.readline() == "free\n"
        with locked(path, patience=1):
            pass
    finally:
        os.killpg(holder.pid, signal.SIGKILL)
        holder.communicate(timeout=30)


def test_a_lock_is_not_waited_for_without_end(tmp_path: Path):
    path = tmp_path / "folder" / "file"
    with locked(path):
        with pytest.raises(OSError, match="has been writing") as error, locked(path, patience=0.1):
            pass
        assert error.value.filename == str(path)
    with locked(path, patience=0.1):
        pass


def test_many_threads_write_files_with_the_modes_of_new_ones(tmp_path: Path):
    before = os.umask(0o027)
    try:
        with ThreadPoolExecutor(8) as pool:
            list(pool.map(lambda n: write_atomic(tmp_path / f"{n}.txt", b"words"), range(200)))
        modes = {stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
        kept = os.umask(0o027)
    finally:
        os.umask(before)
    assert (modes, kept) == ({0o640}, 0o027)

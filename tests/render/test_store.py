"""The output folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from fbss_publish.errors import InputError
from fbss_publish.render.store import Store, sha256


def test_writing_gives_the_digest(tmp_path: Path):
    assert Store(tmp_path / "output").write("es/a/index.html", b"x") == sha256(b"x")
    assert (tmp_path / "output/es/a/index.html").read_bytes() == b"x"


@pytest.mark.parametrize("name", ["../x", "/tmp/x", "a/../../x", "a/.."])
def test_nothing_outside_is_written_or_deleted(tmp_path: Path, name: str):
    store = Store(tmp_path / "output")
    (tmp_path / "x").write_text("mine", encoding="utf-8")
    with pytest.raises(InputError, match="outside the output folder"):
        store.write(name, b"x")
    with pytest.raises(InputError, match="outside the output folder"):
        store.prune({name}, set())
    assert (tmp_path / "x").read_text(encoding="utf-8") == "mine"


def test_pruning_takes_only_what_was_listed(tmp_path: Path):
    store = Store(tmp_path)
    for name in ("es/a/index.html", "es/a/a.pdf", "es/b/index.html", "es/b/mine.txt"):
        store.write(name, b"x")
    gone = store.prune({"es/a/index.html", "es/a/a.pdf", "es/b/index.html", "gone"}, {"es/a/a.pdf"})
    assert gone == ("es/a/index.html", "es/b/index.html", "gone")
    assert sorted(p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*.*")) == [
        "es/a/a.pdf", "es/b/mine.txt",
    ]  # fmt: skip
    store.prune({"es/a/a.pdf"}, set())
    assert not (tmp_path / "es/a").exists()
    assert (tmp_path / "es/b").exists()


def test_what_a_killed_build_left_half_written_is_swept(tmp_path: Path):
    store = Store(tmp_path)
    store.write("es/g/index.html", b"x")
    left = ["es/g/.index.html.k3_x9q2a", "clinics/one/.manifest.json.abcdefgh", "es/.hidden"]
    for name in left:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half")
    assert store.sweep(store.listing()) == ("es/g/.index.html.k3_x9q2a",)
    assert not (tmp_path / left[0]).exists()
    assert all((tmp_path / name).exists() for name in (*left[1:], "es/g/index.html"))

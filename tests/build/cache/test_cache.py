from __future__ import annotations

import json
from pathlib import Path

import pytest

from fbss_publish.build.cache.cache import Cache, Kept
from fbss_publish.build.cache.care import prune, stats, verify
from fbss_publish.build.cache.index import Index, Row
from fbss_publish.build.cache.key import key_of
from fbss_publish.build.cache.objects import Objects, digest_of
from fbss_publish.build.cache.remote import SharedFolder, remote_at
from fbss_publish.errors import InputError

KEY = key_of("sheet", {"html": "<p>x</p>"})
KEPT = Kept(value={"pages": 2}, files={"a.pdf": b"%PDF", "b.html": b"<p>"}, seconds=1.5)


def test_a_result_comes_back_as_it_was_put(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        assert cache.get(KEY) is None
        cache.put(KEY, KEPT)
        assert cache.get(KEY) == KEPT
    with Cache(tmp_path) as cache:
        assert cache.get(KEY) == KEPT
        assert (cache.counts.here, cache.counts.missed) == (1, 0)


def test_the_folder_ignores_itself(tmp_path: Path) -> None:
    with Cache(tmp_path / "cache"):
        assert "*" in (tmp_path / "cache" / ".gitignore").read_text().splitlines()


@pytest.mark.parametrize("damage", [b"", b"%PD", b"%PDF and more"])
def test_a_damaged_file_is_not_given(tmp_path: Path, damage: bytes) -> None:
    with Cache(tmp_path) as cache:
        cache.put(KEY, KEPT)
        digest = digest_of(b"%PDF")
        (tmp_path / "objects" / digest[:2] / digest).write_bytes(damage)
        assert cache.get(KEY) is None
        cache.put(KEY, KEPT)
        assert cache.get(KEY) == KEPT


def test_a_damaged_index_is_begun_anew(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        cache.put(KEY, KEPT)
    (tmp_path / "index.sqlite").write_bytes(b"no database at all" * 100)
    with Cache(tmp_path) as cache:
        assert cache.get(KEY) is None
        cache.put(KEY, KEPT)
        assert cache.get(KEY) == KEPT


def test_keys_tell_kinds_and_parts_apart() -> None:
    parts = [{"a": "1"}, {"a": 1}, {"b": "1"}, {"a": "1", "b": None}]
    keys = {key_of(kind, part) for kind in ("page", "sheet") for part in parts}
    assert len(keys) == 8
    assert key_of("page", {"a": 1, "b": 2}) == key_of("page", {"b": 2, "a": 1})


def test_two_builds_can_use_one_index(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    with Index(path) as one, Index(path) as two:
        one.put("a", Row(value=1))
        two.put("b", Row(value=2))
        assert one.get("b") == Row(value=2)
        assert two.get("a") == Row(value=1)


def test_a_file_that_changed_has_another_digest(tmp_path: Path) -> None:
    file = tmp_path / "a.po"
    with Index(tmp_path / "index.sqlite") as index:
        for text in (b"one", b"two", b"six"):
            file.write_bytes(text)
            assert index.digest(file) == digest_of(text)


# What one machine puts into the shared place, another one finds there.


def _shared(tmp_path: Path, name: str, *, write: bool) -> Cache:
    return Cache(tmp_path / name, SharedFolder(tmp_path / "shared"), write=write)


def test_a_shared_result_is_found_and_kept(tmp_path: Path) -> None:
    with _shared(tmp_path, "one", write=True) as one:
        one.put(KEY, KEPT)
    with _shared(tmp_path, "two", write=False) as two:
        assert two.get(KEY) == KEPT
        assert two.counts.shared == 1
        assert two.get(KEY) == KEPT
        assert two.counts.here == 1


def test_the_shared_place_is_not_written_unless_allowed(tmp_path: Path) -> None:
    with _shared(tmp_path, "one", write=False) as one:
        one.put(KEY, KEPT)
    assert not (tmp_path / "shared").exists()


def _poison_object(shared: Path) -> None:
    digest = digest_of(b"%PDF")
    (shared / "objects" / digest[:2] / digest).write_bytes(b"%PDF with another dose")


def _lose_object(shared: Path) -> None:
    digest = digest_of(b"%PDF")
    (shared / "objects" / digest[:2] / digest).unlink()


def _poison_record(shared: Path) -> None:
    path = shared / "results" / KEY[:2] / f"{KEY}.json"
    record = json.loads(path.read_text())
    path.write_text(json.dumps({**record, "key": "0" * 64}))


def _break_record(shared: Path) -> None:
    (shared / "results" / KEY[:2] / f"{KEY}.json").write_text('{"key":')


def _climb(shared: Path) -> None:
    path = shared / "results" / KEY[:2] / f"{KEY}.json"
    record = json.loads(path.read_text())
    path.write_text(json.dumps({**record, "files": {"a.pdf": "../../secret"}}))


@pytest.mark.parametrize(
    "poison", [_poison_object, _lose_object, _poison_record, _break_record, _climb]
)
def test_a_poisoned_result_is_refused_and_reported(tmp_path: Path, poison: object) -> None:
    with _shared(tmp_path, "one", write=True) as one:
        one.put(KEY, KEPT)
    poison(tmp_path / "shared")  # type: ignore[operator]
    with _shared(tmp_path, "two", write=False) as two:
        assert two.get(KEY) is None
        assert len(two.complaints) == 1
        assert "Refused" in two.complaints[0]


def test_a_shared_place_that_fails_does_not_stop_a_build(tmp_path: Path) -> None:
    (tmp_path / "shared").write_text("a file, not a folder")
    with _shared(tmp_path, "one", write=True) as one:
        assert one.get(KEY) is None
        one.put(KEY, KEPT)
        assert one.get(KEY) == KEPT
        assert one.complaints


@pytest.mark.parametrize("place", ["https://cache.example", "gs://bucket"])
def test_another_kind_of_place_is_refused(place: str) -> None:
    with pytest.raises(InputError, match="s3://bucket"):
        remote_at(place)


# Looking after it.


def test_it_is_counted_pruned_and_verified(tmp_path: Path) -> None:
    with Cache(tmp_path) as cache:
        cache.put(KEY, KEPT)
        cache.put("other", Kept(value=None, files={"a.pdf": b"%PDF"}, seconds=1))
        Objects(tmp_path / "objects").put(b"nobody needs this")
        found = stats(cache)
        assert (found.results, found.objects, found.seconds) == (2, 3, 2.5)
        gone = prune(cache)
        assert (gone.results, gone.objects, gone.size) == (0, 1, 17)
        assert verify(cache).damaged == ()
        digest = digest_of(b"<p>")
        (tmp_path / "objects" / digest[:2] / digest).write_bytes(b"<p> else")
        assert verify(cache).damaged == (KEY,)
        assert cache.get("other")
        gone = prune(cache, days=-1)
        assert (gone.results, stats(cache).objects) == (1, 0)

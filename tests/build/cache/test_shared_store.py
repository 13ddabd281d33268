"""A real server that speaks S3, on the loopback interface."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from fbss_publish.build.cache.cache import Cache, Kept
from fbss_publish.build.cache.key import key_of
from fbss_publish.build.cache.objects import digest_of
from fbss_publish.build.cache.remote import remote_at

pytest.importorskip("obstore", reason="the extra [shared-cache] is not installed")
pytest.importorskip("moto", reason="moto[server] is not installed")

KEY = key_of("sheet", {"html": "<p>x</p>"})
KEPT = Kept(value={"pages": 2}, files={"a.pdf": b"%PDF", "b.html": b"<p>"}, seconds=1.5)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a store with a bucket."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    with (tmp_path_factory.mktemp("s3") / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    request = urllib.request.Request(f"{address}/handouts", method="PUT")
    for _ in range(150):
        try:
            urllib.request.urlopen(request, timeout=30).close()
            break
        except OSError:
            time.sleep(0.2)
    yield address
    process.kill()
    process.wait(30)


@pytest.fixture
def place(server: str, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    """Give a place in the bucket for one test."""
    known = {
        "AWS_ENDPOINT_URL": server,
        "AWS_ACCESS_KEY_ID": "nobody",
        "AWS_SECRET_ACCESS_KEY": "nothing",
        "AWS_REGION": "us-east-1",
    }
    for name, value in known.items():
        monkeypatch.setenv(name, value)
    return f"s3://handouts/{request.node.name}"


def test_a_result_goes_through_the_store(tmp_path: Path, place: str) -> None:
    with Cache(tmp_path / "one", remote_at(place), write=True) as one:
        one.put(KEY, KEPT)
        assert one.complaints == []
    with Cache(tmp_path / "two", remote_at(place)) as two:
        assert two.get(KEY) == KEPT
        assert two.get("missing") is None
        assert two.complaints == []
    with Cache(tmp_path / "three", remote_at(place)) as three:
        three.put("other", KEPT)
        assert Cache(tmp_path / "four", remote_at(place)).get("other") is None


def test_a_poisoned_object_is_refused(tmp_path: Path, place: str) -> None:
    with Cache(tmp_path / "one", remote_at(place), write=True) as one:
        one.put(KEY, KEPT)
    digest = digest_of(b"%PDF")
    remote_at(place).write(f"objects/{digest[:2]}/{digest}", b"%PDF with another dose")
    with Cache(tmp_path / "two", remote_at(place)) as two:
        assert two.get(KEY) is None
        assert "Refused" in two.complaints[0]


def test_a_store_that_is_gone_costs_one_complaint(
    tmp_path: Path, place: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    with Cache(tmp_path / "one", remote_at(place), write=True) as one:
        assert one.get(KEY) is None
        one.put(KEY, KEPT)
        assert one.get(KEY) == KEPT
        assert one.get("other") is None
        assert 1 <= len(one.complaints) <= 2

"""The hot paths take no more bytecode instructions than they are expected to."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

BENCHMARKS = Path(__file__).parent.parent.parent / "benchmarks"
SCRIPT = BENCHMARKS / "instructions.py"


@pytest.fixture
def counter(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    spec = importlib.util.spec_from_file_location("instructions", SCRIPT)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_no_hot_path_costs_more_than_expected(counter: ModuleType) -> None:
    done = subprocess.run(
        [sys.executable, str(SCRIPT)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if done.returncode == counter.NO_COUNTS:
        pytest.skip(done.stdout.strip().splitlines()[-1])
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (1000, None),
        (1049, None),
        (1051, "too many"),
        (951, None),
        (949, "--write"),
    ],
)
def test_a_count_outside_the_tolerance_is_told(
    counter: ModuleType, found: int, said: str | None
) -> None:
    lines = counter.compare({"read": found}, {"read": 1000})
    assert [said in line for line in lines] == ([True] if said else [])


def test_a_work_that_is_new_or_gone_is_told(counter: ModuleType) -> None:
    lines = counter.compare({"new": 1}, {"old": 1})
    assert [line.partition(":")[0] for line in lines] == ["new", "old"]


def test_two_counts_of_one_work_are_the_same(counter: ModuleType) -> None:
    from fbss_publish.catalog.po.read import parse_po

    data = (
        b'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "a"\nmsgstr "b"\n'
    )
    first, second = (counter.counted(lambda: parse_po(data, "a.po")) for _ in range(2))
    assert first == second
    assert sum(first.values()) > 100


def test_more_work_is_counted_as_more(counter: ModuleType) -> None:
    from fbss_publish.catalog.po.read import parse_po

    short = counter.counted(lambda: parse_po(b'msgid "a"\nmsgstr "b"\n', "a.po"))
    long = counter.counted(
        lambda: parse_po(b'msgid "a"\nmsgstr "b"\n\nmsgid "c"\nmsgstr ""\n', "a.po")
    )
    assert sum(long.values()) > sum(short.values()) > 0

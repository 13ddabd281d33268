"""docs/benchmarks.md says what its JSON says, and the JSON nothing of whose machine it was."""

from __future__ import annotations

import importlib.util
import json
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
BENCHMARKS = ROOT / "benchmarks"
RESULTS = ROOT / "docs" / "benchmarks.json"
PAGE = ROOT / "docs" / "benchmarks.md"


def load(name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(BENCHMARKS))
    spec = importlib.util.spec_from_file_location(name, BENCHMARKS / f"{name}.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, name, module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def measures(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return load("measures", monkeypatch)


@pytest.fixture
def page(monkeypatch: pytest.MonkeyPatch, measures: ModuleType) -> ModuleType:
    return load("results_page", monkeypatch)


def samples(*cpu: float) -> tuple[dict[str, float], ...]:
    return tuple({"wall": 2 * value, "cpu": value, "peak": 10 * value} for value in cpu)


def row(measures: ModuleType, **values: Any) -> Any:
    return measures.Row(**{"part": "extract", "size": 10, "unit": "documents", **values})


def test_the_page_is_what_its_json_gives(page: ModuleType, measures: ModuleType) -> None:
    run = measures.Run.read(json.loads(RESULTS.read_text(encoding="utf-8")))
    assert PAGE.read_text(encoding="utf-8") == page.page(run)


def test_the_json_has_no_path_and_no_address() -> None:
    text = RESULTS.read_text(encoding="utf-8")
    assert not re.findall(r"(?<![\w<])/(?:\w+/)+\w*|[A-Z]:\\\\|\w+://", text)


def test_each_part_was_measured_at_three_sizes(measures: ModuleType) -> None:
    run = measures.Run.read(json.loads(RESULTS.read_text(encoding="utf-8")))
    sizes: dict[str, set[int]] = {}
    for each in run.rows:
        sizes.setdefault(each.part, set()).add(each.size)
    assert set(sizes) == {
        "extract", "merge", "apply", "HTML", "PDF", "full build", "no-op build", "one-word build",
    }  # fmt: skip
    assert {len(found) for found in sizes.values()} == {3}
    assert not run.quick


def test_a_run_is_read_as_it_was_written(measures: ModuleType) -> None:
    run = measures.Run(
        machine={"memory": "1 GiB"},
        rows=[row(measures, program="a", samples=samples(1, 2)), row(measures, program="b")],
    )
    assert measures.Run.read(json.loads(json.dumps(run.values()))) == run


def test_ratios_are_of_medians_and_their_spread_of_rounds(measures: ModuleType) -> None:
    ours = row(measures, program="fbss-publish extract", samples=samples(1, 2, 4))
    peer = row(measures, program="peer", samples=samples(3, 4, 4))
    assert measures.ratio(peer, ours, "cpu") == (2, 1, 3)


@pytest.mark.parametrize(("large", "power"), [(1, 0), (10, 1), (100, 2)])
def test_growth_is_the_power_of_the_size(measures: ModuleType, large: float, power: float) -> None:
    rows = [
        row(measures, program="a", size=10, samples=samples(1)),
        row(measures, program="a", size=100, samples=samples(large)),
    ]
    assert measures.growth(rows) == pytest.approx(power)


def test_one_size_has_no_growth(measures: ModuleType) -> None:
    rows = [row(measures, program="a", samples=samples(1)), row(measures, program="a", size=100)]
    assert measures.growth(rows) is None


def test_an_aim_that_is_missed_is_shown_as_missed(page: ModuleType, measures: ModuleType) -> None:
    def shown(peer: float) -> str:
        rows = [
            row(measures, size=1000, program="fbss-publish extract", samples=samples(2)),
            row(measures, size=1000, program="html2po", samples=samples(peer)),
        ]
        text: str = page.page(measures.Run(machine={}, rows=rows))
        return next(line for line in text.splitlines() if "fast as html2po" in line)

    assert shown(1.9).endswith("| 0.95 | **no** |")
    assert shown(2.2).endswith("| 1.10 | yes |")


def test_a_program_is_compared_with_ours_as_used_in_the_same_way(
    page: ModuleType, measures: ModuleType
) -> None:
    def rows(*programs: tuple[str, float]) -> list[Any]:
        return [
            row(measures, part="apply", size=1000, program=program, samples=samples(cpu))
            for program, cpu in programs
        ]

    each = next(aim for aim in measures.AIMS if aim.peer == "po2html, a catalog each")
    both = rows(
        ("fbss-publish apply, one catalog", 2), ("fbss-publish apply, a catalog each", 4),
        ("po2html, one catalog", 8), ("po2html, a catalog each", 6),
    )  # fmt: skip
    assert each.value(measures.Run(machine={}, rows=both)) == 1.5
    text = page.page(measures.Run(machine={}, rows=both))
    assert "| po2html, one catalog | 16.0 | 8.00 | 80 | 4.00 | 4.00 | 4.00 |" in text
    assert "| po2html, a catalog each | 12.0 | 6.00 | 60 | 1.50 | 1.50 | 1.50 |" in text
    one = rows(("fbss-publish apply", 2), ("po2html, a catalog each", 6))
    assert each.value(measures.Run(machine={}, rows=one)) == 3


def test_a_program_that_failed_stands_there_with_its_reason(
    page: ModuleType, measures: ModuleType
) -> None:
    rows = [
        row(measures, program="fbss-publish extract", samples=samples(1)),
        row(measures, program="peer", failure="stopped after 9 s"),
    ]
    assert "| 10 | peer | stopped after 9 s |" in page.page(measures.Run(machine={}, rows=rows))


@pytest.mark.parametrize(
    ("value", "shown"),
    [(0, "0.00"), (0.034, "0.03"), (1.234, "1.23"), (56.78, "56.8"), (1234, "1234")],
)
def test_numbers_have_as_many_digits_as_they_are_worth(
    page: ModuleType, value: float, shown: str
) -> None:
    assert page._number(value) == shown


def test_runs_are_put_together_in_the_order_of_the_parts(measures: ModuleType) -> None:
    def run(part: str, load: float, *, quick: bool = False) -> Any:
        machine = {"date": "2026-01-02", "load at start": load, "load at end": load + 1}
        rows = [row(measures, part=part, size=size, program="a") for size in (10, 1)]
        return measures.Run(machine=machine, rows=rows, quick=quick, skipped=["Skipped: b."])

    whole = measures.joined([run("merge", 3), run("extract", 1)], ["extract", "merge"])
    assert [(r.part, r.size) for r in whole.rows] == [
        ("extract", 1), ("extract", 10), ("merge", 1), ("merge", 10),
    ]  # fmt: skip
    assert whole.machine["load"] == "1.0 to 4.0"
    assert whole.skipped == ["Skipped: b."]
    for other in (run("merge", 1), run("extract", 1, quick=True)):
        with pytest.raises(ValueError, match="belong together"):
            measures.joined([run("merge", 1), other], ["extract", "merge"])

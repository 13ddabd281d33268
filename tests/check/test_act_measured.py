"""The W3C's public test cases, where a checkout of them is at hand.

Set FBSS_ACT_RULES to a checkout of act-rules.github.io. Without it these tests are skipped.
"""

from __future__ import annotations

import importlib.util
import os
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

import pytest

from fbss_publish.check.registry import PAGE_RULES
from fbss_publish.domain.finding import Severity

VARIABLE = "FBSS_ACT_RULES"
BENCHMARK = Path(__file__).parent.parent.parent / "benchmarks" / "bench_act.py"

pytestmark = pytest.mark.skipif(
    not os.environ.get(VARIABLE), reason=f"{VARIABLE} names no checkout of the ACT rules"
)


@cache
def benchmark() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_act", BENCHMARK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["bench_act"] = module
    spec.loader.exec_module(module)
    return module


@cache
def measured() -> tuple[int, int, int, int]:
    """Give failing cases caught and there, and others alarmed and there."""
    decided = {a for rule in PAGE_RULES if rule.severity is not Severity.HINT for a in rule.act}
    cases = [c for c in benchmark().cases(Path(os.environ[VARIABLE])) if c.rule in decided]
    said = [pair for found in benchmark().measure(cases).values() for pair in found]
    failing = [spoke for case, spoke in said if case.fails]
    others = [spoke for case, spoke in said if not case.fails]
    return sum(failing), len(failing), sum(others), len(others)


def test_failing_cases_are_caught() -> None:
    caught, failing, _, _ = measured()
    assert failing > 200
    assert caught >= 0.95 * failing


def test_other_cases_are_left_alone() -> None:
    _, _, alarms, others = measured()
    assert others > 400
    assert alarms <= 0.01 * others


def test_a_page_takes_less_than_five_milliseconds() -> None:
    cases = list(benchmark().cases(Path(os.environ[VARIABLE])))[::10]
    middle, _ = benchmark().milliseconds(cases)
    assert middle < 5

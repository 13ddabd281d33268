from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import said, written

from fbss_publish.check.guide.clear_numbers import RULE

SILENT = [
    "<p>A fever of 38.5 °C (101.3 °F).</p>",
    "<p>It helps 25 in 200 people. It harms 1 in 200.</p>",
    "<p>Call 24/7.</p>",
    "<p>It helps 10 % of people, and harms 1 %.</p>",
    "<p>Write a number from 0 to 10. Take 2 in the morning.</p>",
    "<p>On 11/23/2026.</p>",
]

SPEAKS = [
    ("<p>It helps 12.5 % of people.</p>", "finer than anybody needs"),
    ("<p>Take 1/2 of it.</p>", "is a fraction"),
    ("<p>Take ½ a pill.</p>", "is a fraction"),
    ("<p>It helps 1 in 10 people, or 5 %.</p>", "percentages and"),
    ("<p>It helps 1 in 10. It harms 3 in 200.</p>", "different bases"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))

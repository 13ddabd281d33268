from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import said, severity, written

from fbss_publish.check.guide.no_arithmetic import RULE
from fbss_publish.domain.finding import Severity

SILENT = [
    "<p>Take 1 pill of 500 mg.</p>",
    "<p>Half of the people get better.</p>",
    "<p>Use a pack for 15 minutes, never more than 20.</p>",
    "<p>Call twice if nobody answers.</p>",
    "<p>Add the medicines you buy.</p>",
    "<p>Per person one ticket.</p>",
]

SPEAKS = [
    ("<p>Take 10 mg per kg.</p>", "“per kg” makes the reader calculate"),
    ("<p>Take 10 mg/kg.</p>", "makes the reader calculate"),
    ("<p>Then take half your usual dose.</p>", "makes the reader calculate"),
    ("<p>Subtract the first number.</p>", "Give the result"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))


def test_a_sum_in_a_safety_critical_text_is_a_warning(tmp_path: Path) -> None:
    body = '<p data-safety="critical">Take 10 mg per kg.</p>'
    assert severity(RULE, written(tmp_path, body)) is Severity.WARNING
    assert severity(RULE, written(tmp_path, "<p>Take 10 mg per kg.</p>")) is Severity.HINT

from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import said, written

from fbss_publish.check.guide.chances_explained import RULE

SILENT = [
    "<p>The risk is 2 in 100. That is rare.</p>",
    "<p>It is rare: 2 %.</p>",
    "<p>Take 2 in the morning.</p>",
    "<p>Pain from 0 to 10.</p>",
    "<p>In 2 of the clinics.</p>",
]

SPEAKS = [
    ("<p>The risk is 2 %.</p>", "“2 %” stands without words"),
    ("<p>It helps 7 out of 10 people.</p>", "“7 out of 10”"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))

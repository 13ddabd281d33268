from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import said, written

from fbss_publish.check.guide.numbered_steps import RULE

SILENT = [
    "<ol><li>Wash your hands.</li><li>Then wait.</li><li>Then go.</li></ol>",
    "<p>Then the pain may go on.</p>",
    "<ul><li>First aid</li><li>Rest</li></ul>",
    "<p>2 pills are enough. 10 means the worst pain.</p>",
    "<p>First rest. Then call.</p>",
    "<table><caption>C</caption><tr><th>1. What is it?</th></tr></table>",
    "<p>1.5 mg is the dose.</p>",
]

SPEAKS = [
    ("<p>1. Wash your hands.</p>", "typed into the text"),
    ("<p>Step 2: wash your hands.</p>", "typed into the text"),
    ("<ul><li>First wash.</li><li>Then wait.</li></ul>", "Number them"),
    ("<p>First wash. Then wait. Finally go.</p>", "holds 3 steps"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))

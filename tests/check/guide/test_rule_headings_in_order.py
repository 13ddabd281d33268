from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import problems, said, written

from fbss_publish.check.guide.headings_in_order import RULE

SILENT = [
    "<h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2>",
    "<h2>A</h2><h3>B</h3>",
    "<p>None.</p>",
    "<h1>A</h1><section><h2>B</h2><section><h3>C</h3></section></section><h2>D</h2>",
    "<h1>A</h1><h2>B</h2><h3>C</h3><h4>D</h4><h2>E</h2>",
]

SPEAKS = [
    ("<h1>A</h1><h3>B</h3>", "“B” is a heading of level 3 below one of level 1"),
    ("<h1>A</h1><h2>B</h2><h4>C</h4>", "Make it level 3"),
    ("<h1>A</h1><h1>B</h1>", "“B” is a second title"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))


def test_says_the_line(tmp_path: Path) -> None:
    (problem,) = problems(RULE, written(tmp_path, "<h1>A</h1>\n<h3>B</h3>"))
    assert problem.line == 2

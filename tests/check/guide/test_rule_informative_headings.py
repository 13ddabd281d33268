from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import filler, said, written

from fbss_publish.check.guide.informative_headings import RULE

SILENT = [
    "<h1>Guide</h1><h2>What is it?</h2><h2>More help at home</h2>",
    "<h1>Using packs</h1><p>Rest.</p>",
    f"<h1>Guide</h1><h2>Care</h2>{filler(300)}",
    "<h1>Guide</h1><h2>My notes</h2>",
    filler(100),
]

SPEAKS = [
    ("<h2>Introduction</h2>", "“Introduction” does not say"),
    ("<h2>More</h2>", "Name the topic"),
    ("<h2>" + "a word " * 7 + "</h2>", "has 14 words"),
    ("<h2>Care</h2><p>A.</p><h2>Care</h2><p>B.</p>", "stands over two sections"),
    (filler(300), "300 words have no heading"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))

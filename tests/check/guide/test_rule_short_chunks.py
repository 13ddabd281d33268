from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import filler, said, written

from fbss_publish.check.guide.short_chunks import RULE

SILENT = [
    "<p>One. Two. Three. Four. Five.</p>",
    filler(160),
    f"<h2>A</h2>{filler(160)}<h2>B</h2>{filler(160)}",
    "<table><caption>C</caption><tr><td>" + "word " * 200 + "</td></tr></table>",
    "<p>Call Dr. Lee at 3 p.m. Rest. Eat.</p>",
    "<dl><dt>A</dt><dd>" + "One word. " * 9 + "</dd></dl>",
]

SPEAKS = [
    ("<p>One. Two. Three. Four. Five. Six.</p>", "6 sentences"),
    ("<p>" + "word " * 95 + "</p>", "95 words"),
    (f"<h2>Care</h2>{filler(200)}", "200 words stand under “Care”"),
    (filler(200), "under no heading"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))

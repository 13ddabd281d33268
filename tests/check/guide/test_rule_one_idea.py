from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import filler, said, written

from fbss_publish.check.guide.one_idea import RULE

SILENT = [
    "<ul><li>Rest. Drink. Call us.</li></ul>",
    filler(100),
    f"{filler(300)}<ul><li>Rest.</li></ul>",
    "<p>Rest. Drink. Call us. Do not drive.</p>",
]

SPEAKS = [
    ("<ul><li>Rest. Drink. Call us. Do not drive.</li></ul>", "4 sentences"),
    ("<ul><li>" + "word " * 50 + "</li></ul>", "50 words"),
    (filler(300), "The guide has no list"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))

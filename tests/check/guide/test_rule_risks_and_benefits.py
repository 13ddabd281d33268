from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import said, written

from fbss_publish.check.guide.risks_and_benefits import RULE

SILENT = [
    "<p>Surgery can help.</p><p>Every operation has risks.</p><p>Ask about surgery.</p>",
    "<p>Surgery can help.</p>",
    "<p>Walks help. Sleep helps.</p>",
    "<p>Surgery is on Monday.</p><p>Surgery takes long.</p><p>After surgery, rest.</p>",
]

SPEAKS = [
    (
        "<p>Surgery can help.</p><p>The operation helps.</p><p>Surgery eases pain.</p>",
        "but not of its risks",
    ),
    (
        "<p>Surgery has risks.</p><p>Every operation has.</p><p>Ask about surgery.</p>",
        "but not of its help",
    ),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))

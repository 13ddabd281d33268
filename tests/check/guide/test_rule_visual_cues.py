from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import filler, said, written

from fbss_publish.check.guide.visual_cues import RULE

SILENT = [
    filler(80),
    f"{filler(120)}<p>Do <strong>not</strong> drive.</p>",
    f"{filler(120)}<ul><li>Rest.</li></ul>",
    f"{filler(120)}<aside><p>Rest.</p></aside>",
]

SPEAKS = [
    (filler(120), "Nothing in the guide stands out"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))

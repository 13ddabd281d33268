from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import filler, said, written

from fbss_publish.check.guide.tangible_tool import RULE

SILENT = [
    filler(100),
    f'{filler(300)}<div class="write-lines" data-lines="2"></div>',
    f"{filler(300)}<ol><li>Rest.</li></ol>",
    f"{filler(300)}<table><caption>C</caption><tr><th>Day</th><td></td></tr></table>",
]

SPEAKS = [
    (filler(300), "nothing to act with"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))

from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import said, written

from fbss_publish.check.guide.simple_tables import RULE

TABLE = "<table><caption>C</caption><tr>"

SILENT = [
    f'{TABLE}<th scope="col">How it may help you</th></tr></table>',
    f'{TABLE}<th scope="row">1. Which signs mean that you call us?</th></tr></table>',
    TABLE + "<td>a</td>" * 5 + "</tr></table>",
]

SPEAKS = [
    (
        f'{TABLE}<th scope="col">How it may help you to feel better</th></tr></table>',
        "has 8 words",
    ),
    (TABLE + "<td>a</td>" * 6 + "</tr></table>", "6 columns"),
]


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, written(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, written(tmp_path, body)))

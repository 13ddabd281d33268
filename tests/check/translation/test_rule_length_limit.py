from __future__ import annotations

import pytest
from rulekit import pair, said, strong

from fbss_publish.check.translation.length_limit import RULE

SILENT = [
    ("es", "Raíz nerviosa", 24),
    ("es", "x" * 24, 24),
    ("es", "<strong>Raíz</strong>", 4),
    ("ar", "جَذْرٌ", 3),
    ("es", "&amp;", 1),
    ("es", "x" * 500, None),
]

SPEAKS = [
    ("es", "x" * 25, 24, "25 characters; there is room for 24"),
    ("zh-Hans", "神经根受压", 4, "5 characters"),
]


@pytest.mark.parametrize(("tag", "target", "limit"), SILENT)
def test_is_silent(tag: str, target: str, limit: int | None) -> None:
    assert said(RULE, pair(tag, "x", target, max_length=limit, tags=strong("strong"))) == []


@pytest.mark.parametrize(("tag", "target", "limit", "expected"), SPEAKS)
def test_speaks(tag: str, target: str, limit: int, expected: str) -> None:
    assert expected in said(RULE, pair(tag, "x", target, max_length=limit))[0]

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.line_height import RULE

SILENT = [
    (None, '<p style="line-height: 1.5 !important">x y</p>'),
    (None, '<p style="line-height: 1">x y</p>'),
    (None, '<p style="line-height: 160% !important">x y</p>'),
    (None, '<p style="line-height: 1 !important">Banana</p>'),
    (None, '<p style="line-height: 1 !important; white-space: nowrap">x y</p>'),
    (None, ('<div style="overflow-x: scroll"><p style="line-height: 1 !important">x y</p></div>')),
    (None, '<p style="line-height: 1 !important"></p>'),
    (None, '<div style="line-height: 1 !important"><p style="line-height: 2">x y</p></div>'),
]

SPEAKS = [
    (None, '<p style="line-height: 1 !important">x y</p>', "space between lines"),
    (None, '<p style="line-height: normal !important">x y</p>', "between lines"),
    (None, '<p style="font-size: 20px; line-height: 20px !important">x y</p>', "between lines"),
    (None, '<p style="line-height: 120% !important">x y</p>', "between lines"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

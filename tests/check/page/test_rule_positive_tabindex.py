from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.positive_tabindex import RULE

SILENT = [
    (None, '<p tabindex="0">x</p>'),
    (None, '<p tabindex="-1">x</p>'),
    (None, '<p tabindex="x">x</p>'),
    (None, "<p tabindex>x</p>"),
    (None, '<a href="x">y</a>'),
]

SPEAKS = [
    (None, '<a href="x" tabindex="3">y</a>', "tabindex=“3” moves this"),
    (None, '<p tabindex=" +1">y</p>', "moves this"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.duplicate_ids import RULE

SILENT = [(None, '<p id="a"></p><p id="b"></p>'), (None, "<p></p>")]

SPEAKS = [(None, '<p id="a"></p><svg id="a"></svg>', "The id “a” stands 2 times")]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

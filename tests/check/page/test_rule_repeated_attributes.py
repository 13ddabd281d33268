from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.repeated_attributes import RULE

SILENT = [
    (None, '<img src="a" alt="x">'),
    (None, '<p class="a b">x</p>'),
    (None, '<p id="a">x</p><p id="b">y</p>'),
    (None, '<p data-a="1" data-b="1">x</p>'),
]

SPEAKS = [
    (None, '<img src="a" alt="" alt="x">', "The attribute alt stands twice"),
    (None, '<p CLASS="a" class="b">x</p>', "The attribute class stands twice"),
    (None, '<p id="a" id="a">x</p><p id="b" id="b">y</p>', "2 times"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.access_keys import RULE

SILENT = [
    (None, '<a href="x">y</a>'),
    (None, '<a href="x" data-accesskey="h">y</a>'),
    (None, "<button>y</button>"),
]

SPEAKS = [
    (None, '<a href="x" accesskey="h">y</a>', "accesskey takes a key"),
    (None, '<a href="x" accesskey="h">y</a><a href="z" accesskey="H">w</a>', "“h” stands twice"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.heading_order import RULE

SILENT = [
    (None, "<body><h1>a</h1><h2>b</h2><h3>c</h3><h2>d</h2></body>"),
    (None, '<body><h1><img src="x" alt="Logo"></h1></body>'),
    (None, "<body><h1>a</h1><h3 hidden>b</h3></body>"),
    (None, "<p>piece</p>"),
]

SPEAKS = [
    (None, "<body><h2>a</h2></body>", "no main heading"),
    (None, "<body><h1>a</h1><h1>b</h1></body>", "2 main headings"),
    (None, "<body><h1>a</h1><h3>b</h3></body>", "“b” is an h3 under an h1. Make it an h2."),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

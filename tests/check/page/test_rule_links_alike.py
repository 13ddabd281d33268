from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.links_alike import RULE

SILENT = [
    (None, '<a href="a">x</a><a href="a">x</a>'),
    (None, '<a href="a">x</a><a href="b">y</a>'),
    (None, '<a href="a/index.html">x</a><a href="./a/">x</a>'),
    (None, '<a href="a" lang="en">x</a><a href="b" lang="es">x</a>'),
    (None, '<a href="a" hidden>x</a><a href="b">x</a>'),
    (None, '<a href="http://a.b/c">x</a><a href="https://www.a.b/c/">x</a>'),
]

SPEAKS = [
    (None, '<a href="a">More</a><a href="b">more</a>', "Two links are called “more”"),
    (None, '<a href="#a">x</a><a href="#b">x</a>', "lead to different places"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

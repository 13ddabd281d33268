from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.headers_attribute import RULE

SILENT = [
    (None, '<table><tr><th id="a">x</th></tr><tr><td headers="a">1</td></tr></table>'),
    (
        None,
        (
            '<table><tr><th id="a">x</th><th id="b">y</th></tr><tr>'
            '<td headers="a b" colspan="2">1</td></tr></table>'
        ),
    ),
    (None, '<table role="presentation"><tr><td headers="gone">1</td></tr></table>'),
    (None, '<table hidden><tr><td headers="gone">1</td></tr></table>'),
    (None, "<table><tr><td>1</td></tr></table>"),
]

SPEAKS = [
    (
        None,
        '<table><tr><th id="a">x</th></tr><tr><td headers="b">1</td></tr></table>',
        "headers names “b”",
    ),
    (None, '<table><tr><td id="a" headers="a">1</td></tr></table>', "headers names “a”"),
    (None, '<p id="a">x</p><table><tr><td headers="a">1</td></tr></table>', "headers names “a”"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.menuitem_names import RULE

SILENT = [
    (None, '<div role="menu"><span role="menuitem">Print</span></div>'),
    (None, '<div role="menu"><span role="menuitem" aria-label="Print"></span></div>'),
    (None, '<div role="menu" hidden><span role="menuitem"></span></div>'),
    (None, "<menu><li></li></menu>"),
]

SPEAKS = [
    (None, '<div role="menu"><span role="menuitem"></span></div>', "no name"),
    (
        None,
        '<div role="menu"><button role="menuitem"><img src="a" alt=""></button></div>',
        "no name",
    ),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

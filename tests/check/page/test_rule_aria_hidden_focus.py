from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.aria_hidden_focus import RULE

SILENT = [
    (None, '<p aria-hidden="true">x</p>'),
    (None, '<div aria-hidden="true"><a href="x" tabindex="-1">y</a></div>'),
    (None, '<div aria-hidden="true"><a href="x" hidden>y</a></div>'),
    (None, '<input aria-hidden="true" disabled>'),
    (None, '<a href="x"><svg aria-hidden="true"></svg>y</a>'),
    (None, '<div aria-hidden="false"><a href="x">y</a></div>'),
    (None, '<fieldset disabled aria-hidden="true"><input></fieldset>'),
]

SPEAKS = [
    (None, '<div aria-hidden="true"><a href="x">y</a></div>', "The Tab key stops here"),
    (None, '<p tabindex="0" aria-hidden="true">x</p>', "stops here"),
    (
        None,
        ('<div aria-hidden="true"><div aria-hidden="false"><button>x</button></div></div>'),
        "stops here",
    ),
    (None, '<details aria-hidden="true"><summary>x</summary></details>', "stops here"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

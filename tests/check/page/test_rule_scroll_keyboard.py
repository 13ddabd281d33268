from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.scroll_keyboard import RULE

LONG = "x " * 200

SILENT = [
    (None, '<div style="height: 5em; overflow: auto" tabindex="0">' + LONG + "</div>"),
    (None, '<div style="height: 5em; overflow: auto">short</div>'),
    (None, '<div style="overflow: auto">' + LONG + "</div>"),
    (None, '<div style="height: 5em; overflow: auto"><a href="x">' + LONG + "</a></div>"),
    (None, '<div style="height: 5em; overflow: hidden">' + LONG + "</div>"),
]

SPEAKS = [
    (
        None,
        '<div style="height: 5em; overflow: auto">' + LONG + "</div>",
        "the keyboard does not reach it",
    ),
    (
        None,
        "<style>div { max-height: 5em; overflow-y: scroll }</style><div>" + LONG + "</div>",
        "does not reach it",
    ),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

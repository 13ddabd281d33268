from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.word_spacing import RULE

SILENT = [
    (None, '<p style="word-spacing: 0.2em !important">x</p>'),
    (None, '<p style="word-spacing: 0">x</p>'),
    (None, "<style>p { word-spacing: 0 !important }</style><p>x</p>"),
    (None, '<p style="word-spacing: 0 !important"></p>'),
    (None, '<p hidden style="word-spacing: 0 !important">x</p>'),
    (None, '<p style="word-spacing: inherit !important">x</p>'),
    (None, '<p style="font-size: 10px; word-spacing: 2px !important">x</p>'),
    (None, '<p style="word-spacing: 0.2em !important; word-spacing: 0">x</p>'),
]

SPEAKS = [
    (None, '<p style="word-spacing: 0.1em !important">x</p>', "!important keeps readers"),
    (None, '<p style="word-spacing: normal !important">x</p>', "keeps readers"),
    (None, '<p style="font-size: 30px; word-spacing: 2px !important">x</p>', "keeps readers"),
    (None, '<div style="word-spacing: 1px !important"><b>x</b></div>', "keeps readers"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

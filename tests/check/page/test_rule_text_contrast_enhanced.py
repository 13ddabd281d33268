from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.text_contrast_enhanced import RULE

SILENT = [
    (None, '<p style="color: #444">some text</p>'),
    (None, '<p style="color: #666; font-size: 24px">some text</p>'),
    (None, "<p>some text</p>"),
    (None, '<p style="color: #666" hidden>some text</p>'),
    (None, '<p style="color: #666; font-size: 19px; font-weight: 700">some text</p>'),
]

SPEAKS = [
    (None, '<p style="color: #666">some text</p>', "has a contrast of 5.7:1"),
    (
        None,
        '<button style="color: #555; background: #eee">some text</button>',
        "has a contrast of 6.4:1",
    ),
    (None, '<h1 style="color: #888">some text</h1>', "below 4.5:1"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

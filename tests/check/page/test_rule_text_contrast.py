from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.text_contrast import RULE

SILENT = [
    (None, '<p style="color: #333">some text</p>'),
    (None, "<p>some text</p>"),
    (None, '<p style="color: #777; font-size: 24px">some text</p>'),
    (None, '<p style="color: #888; background: black">some text</p>'),
    (None, '<p style="color: #999" hidden>some text</p>'),
    (None, '<button style="color: #999" disabled>some text</button>'),
    (None, '<label style="color: #999">some text <input disabled></label>'),
    (None, '<p style="color: #999; background: url(a.png)">some text</p>'),
    (None, '<p style="color: #999">×</p>'),
    (None, '<link rel="stylesheet" href="a.css"><p style="color: #999">some text</p>'),
    (None, '<p style="color: white; background: white">some text</p>'),
    (None, "<style>:root { --ink: #222 } p { color: var(--ink) }</style><p>some text</p>"),
    (None, "<style>@media print { p { color: #999 } }</style><p>some text</p>"),
]

SPEAKS = [
    (None, '<p style="color: #999">some text</p>', "has a contrast of 2.8:1"),
    (
        None,
        "<style>:root { --ink: #aaa } p { color: var(--ink) }</style><p>some text</p>",
        "contrast of 2.3:1",
    ),
    (None, '<p style="color: rgb(0 0 0 / 30%)">some text</p>', "has a contrast"),
    (None, '<div style="opacity: .3"><p>some text</p></div>', "has a contrast"),
    (None, '<p style="color: #777; background: #eee">some text</p>', "has a contrast of 3.9:1"),
    (
        None,
        '<p style="color: #aaa; background: linear-gradient(white, #eee)">some text</p>',
        "has a contrast",
    ),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

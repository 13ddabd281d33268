from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.viewport_zoom import RULE

SILENT = [
    (None, '<meta name="viewport" content="width=device-width, initial-scale=1">'),
    (None, '<meta name="viewport" content="user-scalable=yes">'),
    (None, '<meta name="viewport" content="user-scalable=1">'),
    (None, '<meta name="viewport" content="maximum-scale=5">'),
    (None, '<meta name="viewport" content="maximum-scale=-1">'),
    (None, '<meta name="viewport">'),
    (None, '<meta name="description" content="user-scalable=no">'),
]

SPEAKS = [
    (None, '<meta name="viewport" content="user-scalable=no">', "user-scalable=no keeps readers"),
    (
        None,
        '<meta name="viewport" content="width=device-width,maximum-scale=1.0">',
        "maximum-scale=1.0",
    ),
    (None, '<meta name="VIEWPORT" content="user-scalable = 0">', "keeps readers"),
    (None, '<meta name="viewport" content="maximum-scale=yes">', "keeps readers"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

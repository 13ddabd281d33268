from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.focus_visible import RULE

SILENT = [
    (None, "<style>a:focus { outline: 3px solid }</style>"),
    (None, "<style>a:focus { outline: none; box-shadow: 0 0 0 3px red }</style>"),
    (None, "<style>a { outline: none } a:focus-visible { border: 2px solid }</style>"),
    (None, "<style>:focus-visible { outline: 3px solid } a:focus { outline: none }</style>"),
    (None, "<style>p { color: red }</style>"),
]

SPEAKS = [
    (None, "<style>a:focus { outline: none }</style>", "takes the outline of the focus away"),
    (None, "<style>* { outline: 0 }</style>", "takes the outline"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

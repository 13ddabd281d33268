from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.logical_styles import RULE

SILENT = [
    (None, "<style>p { margin-inline-start: 1em; text-align: start }</style>"),
    (None, "<style>p { border-bottom: 1px solid }</style>"),
    (None, '<p style="margin: 0 1em">x</p>'),
    (None, '<svg><g style="text-align: left"></g></svg>'),
    (None, "<style>p { background-position: left }</style>"),
    (None, "<style>p { inset-inline-end: 0 }</style>"),
]

SPEAKS = [
    (None, "<style>p { margin-left: 1em }</style>", "“margin-left: 1em” is wrong"),
    (None, "<style>p { text-align: right }</style>", "“text-align: right”"),
    (None, '<p style="float: left">x</p>', "“float: left”"),
    (None, "<style>@media print { p { left: 0 } }</style>", "“left: 0”"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))


def test_other_pages_may_say_left() -> None:
    assert said(RULE, page("<style>p { margin-left: 1em }</style>", own=False)) == []

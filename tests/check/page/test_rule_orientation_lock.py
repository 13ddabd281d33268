from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.orientation_lock import RULE

SILENT = [
    (None, "<style>@media (orientation: portrait) { p { color: red } }</style><p>x</p>"),
    (None, "<style>p { transform: rotate(90deg) }</style><p>x</p>"),
    (
        None,
        (
            "<style>"
            "@media (orientation: portrait) { p { transform: rotate(1turn) } }"
            "</style><p>x</p>"
        ),
    ),
    (None, "<style>@media (orientation: portrait) { p { rotate: 0deg } }</style><p>x</p>"),
    (
        None,
        (
            "<style>"
            "@media (orientation: portrait) { p { transform: rotate(90deg) } }"
            "</style><p hidden>x</p>"
        ),
    ),
    (
        None,
        ("<style>@media (orientation: portrait) { p { transform: rotate(2deg) } }</style><p>x</p>"),
    ),
]

SPEAKS = [
    (
        None,
        (
            "<style>"
            "@media (orientation: portrait) { p { transform: rotate(90deg) } }"
            "</style><p>x</p>"
        ),
        "turns this by 90 degrees",
    ),
    (
        None,
        ("<style>@media (orientation: landscape) { p { rotate: -0.25turn } }</style><p>x</p>"),
        "turns this by",
    ),
    (
        None,
        (
            "<style>"
            "@media (orientation: landscape) { p { transform: matrix(0,1,-1,0,0,0) }"
            " }</style><p>x</p>"
        ),
        "turns this by 90",
    ),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

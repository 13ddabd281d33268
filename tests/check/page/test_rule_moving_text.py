from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.moving_text import RULE

SILENT = [
    (None, "<p>x</p>"),
    (None, "<style>p { animation: a 2s }</style>"),
    (
        None,
        (
            "<style>"
            "@media (prefers-reduced-motion: no-preference) { p { animation: a 2s "
            "infinite } }</style>"
        ),
    ),
    (None, "<marquee hidden>x</marquee>"),
    (None, "<style>p { animation-name: infinite-joy }</style>"),
]

SPEAKS = [
    (None, "<marquee>x</marquee>", "<marquee> moves by itself"),
    (None, "<blink>x</blink>", "<blink> moves"),
    (None, "<style>p { animation: a 2s infinite }</style>", "runs without an end"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.legibility import RULE

SILENT = [
    (None, ("<html><style>html { font-size: 112.5% }</style><body><p>some text</p></body></html>")),
    (None, ("<html><style>body { line-height: 1.5 }</style><body><p>some text</p></body></html>")),
    ("ar", ("<html><style>body { line-height: 1.7 }</style><body><p>some text</p></body></html>")),
    (None, ("<html><style>p { font-style: italic }</style><body><p>some text</p></body></html>")),
    (
        None,
        (
            "<html><style>p { text-transform: uppercase }</style><body><p>"
            "some text</p></body></html>"
        ),
    ),
    (None, ("<html><style>p { font-size: 0.8em }</style><body><p>some text</p></body></html>")),
    (
        None,
        (
            "<html><style>@media print { html { font-size: 12pt } }</style><body><p>"
            "some text</p></body></html>"
        ),
    ),
]

SPEAKS = [
    (
        None,
        ("<html><style>body { font-size: 10px }</style><body><p>some text</p></body></html>"),
        "points large on screen",
    ),
    (
        None,
        (
            "<html><style>@media print { html { font-size: 10pt } }</style><body><p>"
            "some text</p></body></html>"
        ),
        "on paper",
    ),
    (
        "th",
        ("<html><style>body { line-height: 1.4 }</style><body><p>some text</p></body></html>"),
        "this script needs 1.6",
    ),
    (
        None,
        ("<html><style>p { text-align: justify }</style><body><p>some text</p></body></html>"),
        "is justified",
    ),
    (
        "ar",
        ("<html><style>p { font-style: italic }</style><body><p>some text</p></body></html>"),
        "is slanted",
    ),
    (
        None,
        (
            "<html><style>p { text-transform: uppercase }</style><body><p>"
            "a text that is much longer than a label would be</p></body></html>"
        ),
        "all capitals",
    ),
    (
        None,
        "<html><style>p { font-size: 8px }</style><body><p>some text</p></body></html>",
        "6.0 points large",
    ),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))


def test_other_pages_are_not_judged() -> None:
    assert said(RULE, page("<style>body { font-size: 8px }</style><body>x</body>", own=False)) == []

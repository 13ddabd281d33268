from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.contrast_looks import RULE

SILENT = [
    (None, "<style>p { color: #222 }</style><p>some text</p>"),
    (
        None,
        (
            "<style>"
            "@media (prefers-color-scheme: dark) { p { color: #eee; background: "
            "#111 } }</style><p>some text</p>"
        ),
    ),
    (None, "<p>some text</p>"),
    (None, ("<style>@media print { p { display: none; color: #999 } }</style><p>some text</p>")),
    (
        None,
        ("<style>@media (prefers-contrast: more) { p { color: #000 } }</style><p>some text</p>"),
    ),
]

SPEAKS = [
    (
        None,
        (
            "<style>"
            "@media (prefers-color-scheme: dark) { p { color: #666; background: "
            "#111 } }</style><p>some text</p>"
        ),
        "in the dark look",
    ),
    (None, "<style>@media print { p { color: #888 } }</style><p>some text</p>", "on paper"),
    (
        None,
        ("<style>@media (prefers-contrast: more) { p { color: #888 } }</style><p>some text</p>"),
        "with more contrast",
    ),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))


def test_looks_of_other_pages_are_not_judged() -> None:
    html = "<style>@media print { p { color: #888 } }</style><p>some text</p>"
    assert said(RULE, page(html, own=False)) == []

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.active_content import RULE

SILENT = [
    (None, '<script type="application/ld+json">{}</script>'),
    (None, '<a href="https://example.org">x</a><a href="mailto:a@example.org">y</a>'),
    (None, '<link rel="license" href="https://example.org"><link rel="alternate" href="//x">'),
    (None, '<img src="figures/spine.png" srcset="a.png 1x, b.png 2x">'),
    (None, "<style>html { scroll-behavior: smooth; background: url(#a) }</style>"),
    (None, '<p style="color: red">x</p>'),
    (None, '<svg><use href="#a"></use></svg>'),
]

SPEAKS = [
    (None, "<script>x()</script>", "The page has a script"),
    (None, '<script src="x.js"></script>', "The page has a script"),
    (None, '<p onclick="x()">x</p>', "onclick runs a script"),
    (None, '<svg onload="x()"></svg>', "onload runs a script"),
    (None, '<a href="javascript:x()">x</a>', "href=“javascript:x()” is no address"),
    (None, '<a href=" java\nscript:x()">x</a>', "is no address"),
    (None, '<a href="data:text/html,x">x</a>', "is no address"),
    (None, '<img src="file:///etc/passwd">', "is no address"),
    (None, '<iframe src="x"></iframe>', "<iframe>"),
    (None, '<object data="x"></object>', "<object>"),
    (None, '<base href="https://example.org">', "<base>"),
    (None, '<img src="https://example.org/a.png">', "fetches a file from elsewhere"),
    (None, '<img src="//example.org/a.png">', "fetches a file from elsewhere"),
    (None, '<img srcset="a.png 1x, https://example.org/b.png 2x">', "fetches a file"),
    (None, '<link rel="stylesheet" href="https://example.org/a.css">', "fetches a file"),
    (None, '<meta http-equiv="Refresh" content="0;url=x">', "meta refresh"),
    (None, "<style>@import 'a.css';</style>", "fetches something"),
    (None, "<style>p { background: url( 'https://example.org/a') }</style>", "fetches something"),
    (None, '<p style="background: url(//example.org/a)">x</p>', "fetches something"),
    (None, '<form><button formaction="javascript:x()">x</button></form>', "is no address"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.decorative_exposed import RULE

SILENT = [
    (None, '<img src="a" alt="">'),
    (None, '<img src="a" alt="" aria-hidden="true">'),
    (None, '<nav role="presentation"><a href="x">y</a></nav>'),
    (None, '<img src="a" role="presentation" alt="x">'),
    (None, '<svg role="none"></svg>'),
    (None, '<img src="a" alt="x" aria-label="x">'),
    (None, '<img src="a" alt="" hidden aria-label="x">'),
]

SPEAKS = [
    (None, '<img src="a" alt="" aria-label="x">', "marked as decoration"),
    (None, '<nav role="presentation" aria-label="x">y</nav>', "marked as decoration"),
    (None, '<svg role="none" tabindex="0"></svg>', "marked as decoration"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

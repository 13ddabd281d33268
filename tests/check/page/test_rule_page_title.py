from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.page_title import RULE

SILENT = [
    (None, "<html><head><title>Your guide</title></head></html>"),
    (None, "<html><head><title>Node.js for nurses</title></head></html>"),
    (None, "<p>piece</p>"),
]

SPEAKS = [
    (None, "<html><head></head></html>", "has no title"),
    (None, "<html><head><title> \n </title></head></html>", "has no title"),
    (None, "<html><head></head><body><svg><title>x</title></svg></body></html>", "has no title"),
    (None, "<html><head><title>index.html</title></head></html>", "“index.html” does not say"),
    (None, "<html><head><title>Untitled</title></head></html>", "does not say"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.fake_headings import RULE

SILENT = [
    (None, "<h2>Help</h2><p>x</p>"),
    (None, "<p><strong>Do not drive.</strong></p><p>x</p>"),
    (None, "<p><strong>Note:</strong></p><p>x</p>"),
    (None, "<p><strong>Help</strong> is here</p><p>x</p>"),
    (None, "<p><strong>Help</strong></p>"),
    (None, '<p class="draft-title"><b>Draft</b></p><p>x</p>'),
]

SPEAKS = [
    (None, "<p><strong>Get help</strong></p><p>x</p>", "looks like a heading"),
    (None, "<p><b>When to call</b></p><ul><li>x</li></ul>", "looks like a heading"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

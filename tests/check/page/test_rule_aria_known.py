from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.aria_known import RULE

SILENT = [
    (None, '<p aria-label="x">y</p>'),
    (None, '<p aria-description="x">y</p>'),
    (None, '<p data-aria-foo="x">y</p>'),
    (None, '<div role="dialog" aria-modal="true">x</div>'),
    (None, "<p>y</p>"),
    (None, '<p ARIA-LIVE="off">y</p>'),
]

SPEAKS = [
    (None, '<p aria-labeledby="x">y</p>', "There is no attribute aria-labeledby"),
    (None, '<p aria-checkd="true">y</p>', "aria-checkd"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import said, sheet

from fbss_publish.check.handout.page_count import RULE

SILENT = [(8, 8), (9, 8), (10, 8), (2, 1), (13, 10), (9, None), (1, 8)]
SPEAKS = [(11, 8), (3, 1), (14, 10)]


@pytest.mark.parametrize(("pages", "source"), SILENT)
def test_is_silent(pages: int, source: int | None) -> None:
    assert said(RULE, sheet(pages=pages, source_pages=source)) == []


@pytest.mark.parametrize(("pages", "source"), SPEAKS)
def test_speaks(pages: int, source: int) -> None:
    (text,) = said(RULE, sheet(pages=pages, source_pages=source))
    assert f"has {pages} pages, the source's has {source}" in text

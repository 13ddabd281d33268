from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.title_heading import RULE

SILENT = [
    (None, "<title>Cold packs</title><h1>Cold packs</h1>"),
    (None, "<title>Cold packs · Clinic</title><h1>Cold packs</h1>"),
    (None, "<title>Card: cold packs</title><h1>Card for cold packs (CP)</h1>"),
    (None, "<title>x</title>"),
    (None, "<h1>x</h1>"),
    (None, "<title>回授卡：脊柱手术</title><h1>脊柱手术（FBSS）回授卡</h1>"),
]

SPEAKS = [
    (
        None,
        "<title>Welcome</title><h1>Cold packs</h1>",
        "The title “Welcome” is not the main heading",
    ),
    (None, "<title>冷敷</title><h1>脊柱手术失败</h1>", "is not the main heading"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.table_headers import RULE

HEAD = '<tr><th scope="col">Pack</th></tr>'

SILENT = [
    (None, f"<table><caption>Packs</caption>{HEAD}<tr><td>Hot</td></tr></table>"),
    (None, f'<h2 id="t">Packs</h2><table aria-labelledby="t">{HEAD}</table>'),
    (None, '<table role="presentation"><tr><td>x</td></tr></table>'),
    (None, '<table><caption>P</caption><tr><th scope="row">a</th><td>b</td></tr></table>'),
]

SPEAKS = [
    (None, "<table><caption>Packs</caption><tr><td>Hot</td></tr></table>", "no header cells"),
    (None, "<table><caption>P</caption><tr><th>Pack</th></tr></table>", "“Pack” does not say"),
    (None, '<table><caption>P</caption><tr><th scope="x">a</th></tr></table>', "does not say what"),
    (None, f"<table>{HEAD}</table>", "The table has no caption"),
    (None, f"<table><caption> </caption>{HEAD}</table>", "The table has no caption"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

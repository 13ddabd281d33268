from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.empty_header_cells import RULE

SILENT = [
    (None, "<table><tr><th>a</th></tr><tr><td>1</td></tr></table>"),
    (None, "<table><tr><td></td><th>a</th></tr></table>"),
    (None, '<table><tr><th aria-label="Day"></th></tr></table>'),
    (None, '<table role="none"><tr><th></th></tr></table>'),
    (None, '<table><tr><th><img src="a" alt="Dose"></th></tr></table>'),
]

SPEAKS = [
    (None, "<table><tr><th></th></tr></table>", "The header cell is empty"),
    (None, '<table><tr><th><img src="a" alt=""></th></tr></table>', "is empty"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

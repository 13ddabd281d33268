from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.ragged_table import RULE

SILENT = [
    (None, "<table><tr><td>1<td>2</tr><tr><td>3<td>4</tr></table>"),
    (None, '<table><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></table>'),
    (None, '<table><tr><td colspan="2">1</td></tr><tr><td>2</td><td>3</td></tr></table>'),
    (None, "<table></table>"),
    (None, '<table role="none"><tr><td>1<td>2</tr><tr><td>3</tr></table>'),
    (None, "<table><thead><tr><th>a<th>b</thead><tbody><tr><td><td></table>"),
]

SPEAKS = [
    (None, "<table><tr><td>1<td>2</tr><tr><td>3</tr></table>", "between 1 and 2 columns"),
    (None, '<table><tr><td colspan="2">1</td></tr><tr><td>2</td></tr></table>', "between 1 and 2"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.header_cells import RULE

SILENT = [
    (None, "<table><tr><th>a</th></tr><tr><td>1</td></tr></table>"),
    (None, "<table><tr><th>a<th>b</tr><tr><td colspan=2>1</table>"),
    (None, '<table><tr><th scope="row">a</th><td>1</td></tr></table>'),
    (None, "<table><tr><td></td><th>a</th></tr><tr><th>r</th><td>1</td></tr></table>"),
    (
        None,
        (
            '<table><tr><th id="a">a</th><th id="b">b</th></tr><tr><td>1</td></tr>'
            '<tr><td headers="b">2</td></tr></table>'
        ),
    ),
    (None, '<table role="presentation"><tr><th>a</th></tr></table>'),
    (None, "<div><tr><th>a</th></tr></div>"),
    (None, "<table><tr><th hidden>a</th><td>x</td></tr></table>"),
    (
        None,
        (
            '<div role="table"><div role="row"><i role="columnheader">a</i></div>'
            '<div role="row"><i role="cell">1</i></div></div>'
        ),
    ),
]

SPEAKS = [
    (
        None,
        "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td></tr></table>",
        "“b” heads no other cell",
    ),
    (
        None,
        (
            '<table><tr><th id="a">a</th><th>b</th></tr><tr><td>1</td>'
            '<td headers="a">2</td></tr></table>'
        ),
        "“b” heads no",
    ),
    (
        None,
        '<table><tr><th scope="row">a</th></tr><tr><td>1</td></tr></table>',
        "heads no other cell",
    ),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

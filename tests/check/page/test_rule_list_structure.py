from __future__ import annotations

import pytest
from rulekit import page, said, severity

from fbss_publish.check.page.list_structure import RULE
from fbss_publish.domain.finding import Severity

SILENT = [
    (None, "<ul><li>a</li><!-- note --><li>b<ul><li>c</li></ul></li></ul>"),
    (None, "<dl><dt>a</dt><dt>b</dt><dd>c</dd><dd>d</dd></dl>"),
    (None, "<dl><div><dt>a</dt><dd>b</dd></div></dl>"),
    (None, "<ol>\n  <li>a</li>\n</ol>"),
]

SPEAKS = [
    (None, "<ul><p>a</p></ul>", "<ul> holds <p> directly"),
    (None, "<ol>a<li>b</li></ol>", "<ol> holds text directly"),
    (None, "<ul><ul><li>a</li></ul></ul>", "<ul> holds <ul> directly"),
    (None, "<div><li>a</li></div>", "stands outside a list"),
    (None, "<dl><dd>a</dd></dl>", "A <dd> has no <dt> before it"),
    (None, "<dl><dt>a</dt></dl>", "A <dt> has no <dd> after it"),
    (None, "<dl><p>a</p></dl>", "<dl> holds <p> directly"),
    (None, "<p><dfn>a</dfn></p><dd>b</dd>", "A <dd> stands outside a <dl>"),
    (None, "<dl><div></div></dl>", "holds no <dt>"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))


def test_on_other_pages_it_is_a_hint() -> None:
    assert severity(RULE, page("<ul><p>a</p></ul>", own=False)) is Severity.HINT

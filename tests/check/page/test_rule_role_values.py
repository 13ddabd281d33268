from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.role_values import RULE

SILENT = [
    (None, '<div role="alert">x</div>'),
    (None, '<div role="ALERT">x</div>'),
    (None, '<div role="foo alert">x</div>'),
    (None, '<div role="">x</div>'),
    (None, "<div role>x</div>"),
    (None, '<section role="doc-glossary">x</section>'),
    (None, '<div role="foo" aria-hidden="true">x</div>'),
    (None, '<div role="foo" hidden>x</div>'),
]

SPEAKS = [
    (None, '<div role="allert">x</div>', "There is no role “allert”"),
    (None, '<div role="foo bar">x</div>', "There is no role"),
    (None, '<div role="widget">x</div>', "There is no role"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

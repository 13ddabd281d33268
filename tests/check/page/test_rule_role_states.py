from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.role_states import RULE

SILENT = [
    (None, '<span role="checkbox" aria-checked="false">x</span>'),
    (None, '<input type="checkbox" role="switch">'),
    (None, '<input type="checkbox" role="checkbox">'),
    (None, '<div role="heading" aria-level="2">x</div>'),
    (None, '<hr role="separator">'),
    (None, '<div role="separator"></div>'),
    (None, '<span role="checkbox" hidden></span>'),
    (None, '<div role="option">x</div>'),
]

SPEAKS = [
    (None, '<span role="checkbox">x</span>', "needs aria-checked"),
    (None, '<div role="heading">x</div>', "needs aria-level"),
    (None, '<div role="separator" tabindex="0"></div>', "needs aria-valuenow"),
    (None, '<div role="slider">x</div>', "needs aria-valuenow"),
    (None, '<input role="combobox" aria-expanded="false">', "needs aria-controls"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

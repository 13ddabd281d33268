from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.autocomplete import RULE

SILENT = [
    (None, '<input autocomplete="email">'),
    (None, '<input autocomplete="Home TEL">'),
    (None, '<input autocomplete="section-a shipping street-address">'),
    (None, '<input type="password" autocomplete="current-password webauthn">'),
    (None, '<input autocomplete="off">'),
    (None, '<input autocomplete="">'),
    (None, '<input autocomplete="foo" hidden>'),
    (None, '<input autocomplete="foo" disabled>'),
    (None, '<input type="submit" autocomplete="foo">'),
    (None, '<select autocomplete="bday-month"></select>'),
]

SPEAKS = [
    (None, '<input autocomplete="firstname">', "none that browsers know"),
    (None, '<input autocomplete="work photo">', "none that"),
    (None, '<input autocomplete="work shipping email">', "none that"),
    (None, '<input autocomplete="work">', "none that"),
    (None, '<input autocomplete="email name">', "none that"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.meta_refresh import RULE

SILENT = [
    (None, '<meta http-equiv="refresh">'),
    (None, '<meta http-equiv="refresh" content="">'),
    (None, '<meta http-equiv="refresh" content="soon">'),
    (None, '<meta http-equiv="refresh" content="-5">'),
    (None, '<meta content="30">'),
    (None, '<meta http-equiv="refresh" content="0: x">'),
]

SPEAKS = [
    (None, '<meta http-equiv="refresh" content="30">', "after 30 seconds"),
    (None, '<meta http-equiv="Refresh" content="5;url=x">', "after 5 seconds"),
    (None, '<meta http-equiv="refresh" content="72001">', "after some hours"),
    (None, '<meta http-equiv="refresh" content="0; url=x">', "sends its reader elsewhere"),
    (None, '<meta http-equiv="refresh" content="1.9">', "after 1 seconds"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))


def test_leaving_at_once_is_allowed_elsewhere() -> None:
    assert said(RULE, page('<meta http-equiv="refresh" content="0; url=x">', own=False)) == []

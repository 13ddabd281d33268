from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.direction import RULE

SILENT = [
    ("es", '<html lang="es"></html>'),
    ("es", '<html lang="es" dir="ltr"></html>'),
    ("ar", '<html lang="ar" dir="RTL"></html>'),
    (None, '<html lang="fa" dir="rtl"></html>'),
    (None, "<p>piece</p>"),
]

SPEAKS = [
    ("ar", '<html lang="ar"></html>', "runs ltr; this language runs rtl"),
    ("es", '<html lang="es" dir="rtl"></html>', "runs rtl; this language runs ltr"),
    (None, '<html lang="ur-PK"></html>', "Write dir=“rtl”"),
    ("ar", '<html lang="ar" dir="auto"></html>', "runs auto"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

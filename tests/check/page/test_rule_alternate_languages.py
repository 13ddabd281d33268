from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.alternate_languages import RULE

SILENT = [
    (None, '<a href="x" hreflang="es" lang="es">Español</a>'),
    (None, '<link rel="alternate" hreflang="x-default" href="x">'),
    (None, '<link rel="alternate" hreflang="zh-Hans" href="x">'),
    (None, '<a href="x" hreflang="es">Spanish</a>'),
    (None, '<a href="x" hreflang="es-MX" lang="es">Español</a>'),
]

SPEAKS = [
    (None, '<a href="x" hreflang="spanish">Español</a>', "names no language"),
    (None, '<a href="x" hreflang="es" lang="ar" dir="rtl">العربية</a>', "leads to es"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

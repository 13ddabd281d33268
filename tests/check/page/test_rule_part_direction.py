from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.part_direction import RULE

SILENT = [
    (None, '<p lang="ar" dir="rtl">اتصل بنا.</p>'),
    (None, '<p lang="es">Llame.</p>'),
    (None, '<html lang="ar" dir="rtl"><p lang="fa">سلام</p></html>'),
    (None, '<html lang="ar" dir="rtl"><p lang="en" dir="ltr">Call.</p></html>'),
    (None, '<p lang="ar">123</p>'),
    (None, '<bdi lang="ar">سلام</bdi>'),
    (None, '<p lang="ar" dir="auto">سلام</p>'),
    (None, '<p lang="prs" dir="rtl">سلام</p>'),
]

SPEAKS = [
    (None, '<p lang="ar">اتصل بنا.</p>', "Add dir=“rtl”"),
    (None, '<html lang="ar" dir="rtl"><p lang="en">Call us.</p></html>', "Add dir=“ltr”"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

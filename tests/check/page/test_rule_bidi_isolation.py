from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.bidi_isolation import RULE

SILENT = [
    (None, '<html lang="ar" dir="rtl"><p>اتصل بالرقم <bdi>+1-800-555-0100</bdi></p></html>'),
    (None, '<html lang="ar" dir="rtl"><p>من ١٠-٢٠ دقيقة</p></html>'),
    (None, ('<html lang="ar" dir="rtl"><p>اتصل <span dir="ltr">+1 800 555 0100</span></p></html>')),
    (None, '<html lang="ar" dir="rtl"><p>النوع 2</p></html>'),
    (None, '<html lang="ar" dir="rtl"><p>FBSS متلازمة</p></html>'),
    (None, '<html lang="ar" dir="rtl"><p>10:30 صباحا</p></html>'),
    (None, '<html lang="en"><p>10-20</p></html>'),
    (None, '<html lang="ar" dir="rtl"><p>1.5 ملغ</p></html>'),
    (None, '<html lang="ar" dir="rtl"><p dir="ltr">Call 10-20</p></html>'),
    (None, '<html lang="ar" dir="rtl"><p>10-20</p></html>'),
]

SPEAKS = [
    (
        None,
        '<html lang="ar" dir="rtl"><p>اتصل بالرقم +1-800-555-0100</p></html>',
        "changes its order",
    ),
    (None, '<html lang="ar" dir="rtl"><p>من 10-20 دقيقة</p></html>', "“10-20” changes its order"),
    (None, '<html lang="ar" dir="rtl"><p>من 10–20 دقيقة</p></html>', "changes its order"),
    (
        None,
        '<html lang="ar" dir="rtl"><p>انظر https://www.nhs.uk/x/ للمزيد</p></html>',
        "changes its order",
    ),
    (None, '<html lang="ar" dir="rtl"><p>اتصل 555 0100</p></html>', "changes its order"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

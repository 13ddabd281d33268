from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.foreign_language import RULE

SILENT = [
    ("es", '<html lang="es"><p data-state="missing" lang="en">Wait here.</p></html>'),
    ("es", '<html lang="es"><div lang="en"><p data-state="broken">Wait.</p></div></html>'),
    ("es", '<html lang="es"><p data-state="stale">Espere aquí.</p></html>'),
    ("en", '<html lang="en"><p data-state="missing">Wait here.</p></html>'),
    ("ar", '<html lang="ar"><p>متلازمة (FBSS) failed surgery</p></html>'),
    ("ar", '<html lang="ar"><p>اقرأ <span lang="en">the guide of your team</span></p></html>'),
    ("zh-Hans", '<html lang="zh-Hans"><p>National Institute of Neurological Disorders</p></html>'),
    ("zh-Hans", '<html lang="zh-Hans"><style>a long rule is here</style></html>'),
]

SPEAKS = [
    ("es", '<html lang="es"><p data-state="missing">Wait here.</p></html>', "“Wait here.” is not"),
    (
        None,
        '<html lang="es"><p data-state="broken">Wait here.</p></html>',
        "has no lang of its own",
    ),
    ("ar", '<html lang="ar"><p>اسأل before you take this</p></html>', "“before you take this”"),
    ("zh-Hans", '<html lang="zh-Hans"><p>Call your care team.</p></html>', "is not in the script"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.page_language_fits import RULE

SILENT = [
    (
        None,
        (
            '<html lang="en"><p>'
            "The pack is cold and it will help you with the pain that you have in "
            "the back.</p></html>"
        ),
    ),
    (
        None,
        (
            '<html lang="es"><p>'
            "La bolsa está fría y le ayuda con el dolor que tiene en la espalda por "
            "las noches.</p></html>"
        ),
    ),
    (None, '<html lang="ar"><p>الكيس بارد ويساعدك على تخفيف الألم في ظهرك</p></html>'),
    (None, '<html lang="fa"><p>الكيس بارد ويساعدك على تخفيف الألم في ظهرك</p></html>'),
    (None, '<html lang="prs"><p>الكيس بارد ويساعدك على تخفيف الألم في ظهرك</p></html>'),
    (
        None,
        (
            '<html lang="es"><p>'
            "La bolsa está fría y le ayuda con el dolor que tiene en la espalda por "
            'las noches.</p><p lang="en">'
            "The pack is cold and it will help you with the pain that you have in "
            "the back.</p></html>"
        ),
    ),
    (None, '<html lang="es"><p>FBSS</p></html>'),
    (None, '<html lang="zh-Hans"><p>冷敷可以缓解疼痛</p></html>'),
    (None, '<html lang="ja"><p>冷たいパックは痛みを和らげます</p></html>'),
    (
        None,
        (
            '<html lang="en-XA"><p>'
            "La bolsa está fría y le ayuda con el dolor que tiene en la espalda por "
            "las noches.</p></html>"
        ),
    ),
    (None, '<html lang="en"><code>der die das und ist nicht von mit</code></html>'),
    (None, '<html lang="da"><p>Posen er kold og hjælper mod smerter i din ryg.</p></html>'),
]

SPEAKS = [
    (
        None,
        (
            '<html lang="en"><p>'
            "La bolsa está fría y le ayuda con el dolor que tiene en la espalda por "
            "las noches.</p></html>"
        ),
        "another language (es)",
    ),
    (
        None,
        (
            '<html lang="es"><p>'
            "The pack is cold and it will help you with the pain that you have in "
            "the back.</p></html>"
        ),
        "another language (en)",
    ),
    (
        None,
        '<html lang="en"><p>الكيس بارد ويساعدك على تخفيف الألم في ظهرك</p></html>',
        "another language (ar)",
    ),
    (
        None,
        (
            '<html lang="ar"><p>'
            "The pack is cold and it will help you with the pain that you have in "
            "the back.</p></html>"
        ),
        "another language (en)",
    ),
    (None, '<html lang="es"><p>冷敷可以缓解疼痛</p></html>', "another language (zh)"),
    (
        None,
        (
            '<html lang="da"><p>'
            "The pack is cold and it will help you with the pain that you have in "
            "the back.</p></html>"
        ),
        "another language (en)",
    ),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.part_language_fits import RULE

SILENT = [
    (
        None,
        (
            '<p lang="es">'
            "La bolsa está fría y le ayuda con el dolor que tiene en la espalda por "
            "las noches.</p>"
        ),
    ),
    (None, '<p lang="ar">الكيس بارد ويساعدك على تخفيف الألم في ظهرك</p>'),
    (
        None,
        (
            '<p lang="en"><span lang="es">'
            "La bolsa está fría y le ayuda con el dolor que tiene en la espalda por "
            "las noches.</span></p>"
        ),
    ),
    (None, '<span lang="es">Español</span>'),
    (
        None,
        (
            '<p lang="en" hidden>'
            "La bolsa está fría y le ayuda con el dolor que tiene en la espalda por "
            "las noches.</p>"
        ),
    ),
    (None, '<p lang="fr">Paul</p>'),
    (
        None,
        (
            '<p lang="foo">'
            "La bolsa está fría y le ayuda con el dolor que tiene en la espalda por "
            "las noches.</p>"
        ),
    ),
    (
        None,
        (
            '<html lang="en"><p>'
            "La bolsa está fría y le ayuda con el dolor que tiene en la espalda por "
            "las noches.</p></html>"
        ),
    ),
]

SPEAKS = [
    (
        None,
        (
            '<p lang="en">'
            "La bolsa está fría y le ayuda con el dolor que tiene en la espalda por "
            "las noches.</p>"
        ),
        "it seems to be in another language (es)",
    ),
    (None, '<p lang="es">الكيس بارد ويساعدك على تخفيف الألم في ظهرك</p>', "(ar)"),
    (
        None,
        (
            '<p lang="ar">'
            "The pack is cold and it will help you with the pain that you have in "
            "the back.</p>"
        ),
        "(en)",
    ),
    (None, '<span lang="en">العربية</span>', "(ar)"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.page_numbers import RULE

SOURCE = (
    '<html lang="en"><body><main><section id="a"><p>'
    "Use it for 20 minutes.</p><ul><li>Take 5 mg.</li></ul><p>"
    "It is cold.</p></section></main></body></html>"
)

SILENT = [
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><section id="a"><p>'
            "Úselo durante 20 minutos.</p><ul><li>Tome 5 mg.</li></ul><p>"
            "Está frío.</p></section></main></body></html>"
        ),
    ),
    (
        "ar",
        SOURCE,
        (
            '<html lang="ar"><body><main><section id="a"><p>'
            "استعمله لمدة ٢٠ دقيقة.</p><ul><li>خذ ٥ ملغ.</li></ul><p>بارد.</p>"
            "</section></main></body></html>"
        ),
    ),
    (
        "es",
        None,
        (
            '<html lang="es"><body><main><section id="a"><p>'
            "Úselo durante 20 minutos.</p><ul><li>Tome 5 mg.</li></ul><p>"
            "Está frío.</p></section></main></body></html>"
        ),
    ),
    (
        "en",
        SOURCE,
        (
            '<html lang="es"><body><main><section id="a"><p>'
            "Úselo durante 30 minutos.</p><ul><li>Tome 5 mg.</li></ul><p>"
            "Está frío.</p></section></main></body></html>"
        ),
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><section id="a"><p>Durante 20 minutos.</p>'
            "<ul><li>Tome 5 mg.</li></ul><p>Está frío.</p></section></main></body>"
            "</html>"
        ),
    ),
    ("es", SOURCE, SOURCE),
]

SPEAKS = [
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><section id="a"><p>'
            "Úselo durante 30 minutos.</p><ul><li>Tome 5 mg.</li></ul><p>"
            "Está frío.</p></section></main></body></html>"
        ),
        "Úselo durante 30 minutos",
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><section id="a"><p>'
            "Úselo durante 20 minutos.</p><ul><li>Tome 50 mg.</li></ul><p>"
            "Está frío.</p></section></main></body></html>"
        ),
        "Tome 50 mg",
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><section id="a"><p>'
            "Úselo durante 20 minutos.</p><ul><li>Tome 5 g.</li></ul><p>"
            "Está frío.</p></section></main></body></html>"
        ),
        "Tome 5 g",
    ),
]


@pytest.mark.parametrize(("tag", "source", "html"), SILENT)
def test_is_silent(tag: str, source: str | None, html: str) -> None:
    assert said(RULE, page(html, tag, source=source)) == []


@pytest.mark.parametrize(("tag", "source", "html", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag, source=source)))

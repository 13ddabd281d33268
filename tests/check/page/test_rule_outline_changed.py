from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.outline_changed import RULE

SOURCE = (
    '<html lang="en"><body><main><h1>Cold</h1><section id="a"><h2>Steps</h2>'
    '<p>Take 2 tablets.</p></section><section id="b"><h2>Help</h2><p>'
    "Call us.</p></section></main></body></html>"
)

SILENT = [
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><h1>Frío</h1><section id="a"><h2>Pasos</h2>'
            '<p>Tome 2 tabletas.</p></section><section id="b"><h2>Ayuda</h2><p>'
            "Llámenos.</p></section></main></body></html>"
        ),
    ),
    ("en", SOURCE, '<html lang="es"><body><main><h3>x</h3></main></body></html>'),
    ("es", None, '<html lang="es"><body><main><h3>x</h3></main></body></html>'),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><nav><h2>Menú</h2></nav><h1>Frío</h1>'
            '<section id="a"><h2>Pasos</h2><p>Tome 2 tabletas.</p></section>'
            '<section id="b"><h2>Ayuda</h2><p>Llámenos.</p></section></main></body>'
            "</html>"
        ),
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><div class="draft-notice"><h2>Borrador</h2>'
            '</div><h1>Frío</h1><section id="a"><h2>Pasos</h2><p>'
            'Tome 2 tabletas.</p></section><section id="b"><h2>Ayuda</h2><p>'
            "Llámenos.</p></section></main></body></html>"
        ),
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><h1>Frío</h1><section id="a"><h2>'
            'Los pasos</h2><p>Tome 2 tabletas.</p></section><section id="b"><h2>'
            "Ayuda</h2><p>Llámenos.</p></section></main></body></html>"
        ),
    ),
]

SPEAKS = [
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><h1>Frío</h1><section id="a"><p>Pasos</p>'
            '<p>Tome 2 tabletas.</p></section><section id="b"><h2>Ayuda</h2><p>'
            "Llámenos.</p></section></main></body></html>"
        ),
        "The source has an h2 in #a here",
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><h1>Frío</h1><section id="a"><h3>Pasos</h3>'
            '<p>Tome 2 tabletas.</p></section><section id="b"><h2>Ayuda</h2><p>'
            "Llámenos.</p></section></main></body></html>"
        ),
        "it is an h3",
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><h1>Frío</h1><section id="a"><h2>Pasos</h2>'
            '<p>Tome 2 tabletas.</p></section><section id="b"><h2>Ayuda</h2><h2>'
            "Más</h2><p>Llámenos.</p></section></main></body></html>"
        ),
        "it is new",
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><h1>Frío</h1><section id="a"><h2>Pasos</h2>'
            '<p>Tome 2 tabletas.</p></section><section id="b"><p>Llámenos.</p>'
            "</section></main></body></html>"
        ),
        "it is not there",
    ),
]


@pytest.mark.parametrize(("tag", "source", "html"), SILENT)
def test_is_silent(tag: str, source: str | None, html: str) -> None:
    assert said(RULE, page(html, tag, source=source)) == []


@pytest.mark.parametrize(("tag", "source", "html", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag, source=source)))

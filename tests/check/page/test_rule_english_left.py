from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.english_left import RULE

SOURCE = (
    '<html lang="en"><body><main><section id="a"><p>'
    "Do not use it for more than twenty minutes at a time.</p><p>"
    "Ask the National Institute of Neurological Disorders.</p></section>"
    "</main></body></html>"
)

SILENT = [
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><section id="a"><p>'
            "No lo use más de veinte minutos seguidos.</p><p>"
            "Pregunte al National Institute of Neurological Disorders.</p></section>"
            "</main></body></html>"
        ),
    ),
    ("en", SOURCE, SOURCE),
    ("es", None, SOURCE),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><section id="a"><p lang="en">'
            "Do not use it for more than use más de veinte minutos seguidos.</p><p>"
            "Pregunte al National Institute of Neurological Disorders.</p></section>"
            "</main></body></html>"
        ),
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><section id="a"><p><span lang="en">'
            "Do not use it for more</span> más de veinte minutos seguidos.</p><p>"
            "Pregunte al National Institute of Neurological Disorders.</p></section>"
            "</main></body></html>"
        ),
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><section id="a"><p>'
            "No use it más de veinte minutos seguidos.</p><p>"
            "Pregunte al National Institute of Neurological Disorders.</p></section>"
            "</main></body></html>"
        ),
    ),
]

SPEAKS = [
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><section id="a"><p>'
            "Do not use it más de veinte minutos seguidos.</p><p>"
            "Pregunte al National Institute of Neurological Disorders.</p></section>"
            "</main></body></html>"
        ),
        "“Do not use it” is in the language of the source",
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><section id="a"><p>'
            "Do not use it for more than twenty minutes at a time.</p><p>"
            "Pregunte al National Institute of Neurological Disorders.</p></section>"
            "</main></body></html>"
        ),
        "twenty minutes",
    ),
]


@pytest.mark.parametrize(("tag", "source", "html"), SILENT)
def test_is_silent(tag: str, source: str | None, html: str) -> None:
    assert said(RULE, page(html, tag, source=source)) == []


@pytest.mark.parametrize(("tag", "source", "html", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag, source=source)))

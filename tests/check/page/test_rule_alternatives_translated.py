from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.alternatives_translated import RULE

SOURCE = (
    '<html lang="en"><body><main><figure id="f">'
    '<svg role="img" aria-labelledby="t"><title id="t">'
    "The lower spine from the side</title></svg></figure>"
    '<img src="a" alt="A cold pack on a towel"></main></body></html>'
)

SILENT = [
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><figure id="f">'
            '<svg role="img" aria-labelledby="t"><title id="t">'
            "La columna lumbar</title></svg></figure>"
            '<img src="a" alt="Una bolsa fría sobre una toalla"></main></body>'
            "</html>"
        ),
    ),
    ("en", SOURCE, SOURCE),
    ("es", None, SOURCE),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><figure id="f">'
            '<svg role="img" aria-labelledby="t"><title id="t">'
            'La columna lumbar</title></svg></figure><img src="a" alt="FBSS"></main>'
            "</body></html>"
        ),
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><figure id="f">'
            '<svg role="img" aria-labelledby="t"><title id="t">'
            "La columna lumbar</title></svg></figure>"
            '<img src="a" lang="en" alt="A cold pack on a towel"></main></body>'
            "</html>"
        ),
    ),
]

SPEAKS = [
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><figure id="f">'
            '<svg role="img" aria-labelledby="t"><title id="t">'
            "La columna lumbar</title></svg></figure>"
            '<img src="a" alt="A cold pack on a towel"></main></body></html>'
        ),
        "“A cold pack on a towel” is read aloud",
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><figure id="f">'
            '<svg role="img" aria-labelledby="t"><title id="t">'
            "The lower spine from the side</title></svg></figure>"
            '<img src="a" alt="Una bolsa fría sobre una toalla"></main></body>'
            "</html>"
        ),
        "is not translated",
    ),
]


@pytest.mark.parametrize(("tag", "source", "html"), SILENT)
def test_is_silent(tag: str, source: str | None, html: str) -> None:
    assert said(RULE, page(html, tag, source=source)) == []


@pytest.mark.parametrize(("tag", "source", "html", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag, source=source)))

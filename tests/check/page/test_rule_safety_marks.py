from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.safety_marks import RULE

SOURCE = (
    '<html lang="en"><body><main><section id="a"><p data-safety="critical">'
    "Do not drive.</p><p>x</p></section></main></body></html>"
)

SILENT = [
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><section id="a"><p data-safety="critical">'
            "Do not drive.</p><p>x</p></section></main></body></html>"
        ),
    ),
    ("es", None, '<html lang="en"><body><main><p>x</p></main></body></html>'),
    ("en", SOURCE, '<html lang="en"><body><main><p>x</p></main></body></html>'),
    (
        "es",
        SOURCE,
        (
            '<html lang="en"><body><main><section id="a"><p data-safety="critical">'
            "No conduzca.</p><p>x</p></section></main></body></html>"
        ),
    ),
]

SPEAKS = [
    (
        "es",
        SOURCE,
        (
            '<html lang="en"><body><main><section id="a"><p>Do not drive.</p><p>'
            "x</p></section></main></body></html>"
        ),
        "0 texts in #a are marked as critical for safety, and 1",
    ),
    (
        "es",
        SOURCE,
        '<html lang="en"><body><main><p>x</p></main></body></html>',
        "Keep every warning",
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="en"><body><main><section id="a"><p data-safety="critical">'
            'Do not drive.</p><p data-safety="critical">x</p></section></main>'
            "</body></html>"
        ),
        "2 texts in #a",
    ),
]


@pytest.mark.parametrize(("tag", "source", "html"), SILENT)
def test_is_silent(tag: str, source: str | None, html: str) -> None:
    assert said(RULE, page(html, tag, source=source)) == []


@pytest.mark.parametrize(("tag", "source", "html", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag, source=source)))

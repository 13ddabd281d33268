from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.structure_changed import RULE

SOURCE = (
    '<html lang="en"><body><main><p id="p">See <a href="#w">words</a>.</p>'
    '<ul><li>One</li><li>Two</li></ul><dl id="w"><dt>a</dt><dd>b</dd></dl>'
    "</main></body></html>"
)

SILENT = [
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><p id="p">Vea <a href="#w">palabras</a>'
            '.</p><ul><li>Uno</li><li>Dos</li></ul><dl id="w"><dt>a</dt><dd>b</dd>'
            "</dl></main></body></html>"
        ),
    ),
    ("en", SOURCE, '<html lang="es"><body><main><p>x</p></main></body></html>'),
    ("es", None, '<html lang="es"><body><main><p>x</p></main></body></html>'),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><nav><ul><li>x</li></ul></nav><p id="p">'
            'Vea <a href="#w">palabras</a>.</p><ul><li>Uno</li><li>Dos</li></ul>'
            '<dl id="w"><dt>a</dt><dd>b</dd></dl></main></body></html>'
        ),
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><p id="p">Vea <a href="#w">palabras</a>'
            '.</p><ul><li><strong>Uno</strong></li><li>Dos</li></ul><dl id="w"><dt>'
            "a</dt><dd>b</dd></dl></main></body></html>"
        ),
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><p id="p">Vea <a href="#w">palabras</a>'
            '.</p><ul><li><span class="state-label">borrador</span> Uno</li><li>'
            'Dos</li></ul><dl id="w"><dt>a</dt><dd>b</dd></dl></main></body></html>'
        ),
    ),
]

SPEAKS = [
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><p id="p">Vea <a href="#w">palabras</a>'
            '.</p><ul><li>Uno</li></ul><dl id="w"><dt>a</dt><dd>b</dd></dl></main>'
            "</body></html>"
        ),
        "There are 1 <li>, and 2 in the source",
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><p id="p">Vea <a href="#p">palabras</a>'
            '.</p><ul><li>Uno</li><li>Dos</li></ul><dl id="w"><dt>a</dt><dd>b</dd>'
            "</dl></main></body></html>"
        ),
        "The link to “#p” is not in the source",
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><p id="p">Vea <a href="#w">palabras</a>'
            ".</p><ul><li>Uno</li><li>Dos</li></ul><dl><dt>a</dt><dd>b</dd></dl>"
            "</main></body></html>"
        ),
        "The id “w” is lost",
    ),
    (
        "es",
        SOURCE,
        (
            '<html lang="es"><body><main><p id="p">Vea <a href="#w">palabras</a>'
            '.</p><ul><li>Uno</li><li>Dos</li></ul><dl id="w"><dt>a</dt></dl></main>'
            "</body></html>"
        ),
        "There are 0 <dd>",
    ),
]


@pytest.mark.parametrize(("tag", "source", "html"), SILENT)
def test_is_silent(tag: str, source: str | None, html: str) -> None:
    assert said(RULE, page(html, tag, source=source)) == []


@pytest.mark.parametrize(("tag", "source", "html", "expected"), SPEAKS)
def test_speaks(tag: str, source: str, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag, source=source)))

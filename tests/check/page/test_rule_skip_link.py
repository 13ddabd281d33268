from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.skip_link import RULE

SILENT = [
    (
        None,
        (
            '<html><body><a href="#m">x</a><nav><a href="y">y</a></nav><main id="m">'
            "z</main></body></html>"
        ),
    ),
    (None, '<html><body><main id="m"><a href="y">z</a></main></body></html>'),
    (None, "<html><body><main>z</main></body></html>"),
    (None, '<html><body><a href="y">z</a></body></html>'),
    (None, '<html><body><a href="#i">x</a><main><h1 id="i">z</h1></main></body></html>'),
]

SPEAKS = [
    (
        None,
        '<html><body><nav><a href="y">y</a></nav><main id="m">z</main></body></html>',
        "does not lead to the main part",
    ),
    (None, '<html><body><a href="#gone">x</a><main id="m">z</main></body></html>', "does not lead"),
    (
        None,
        '<html><body><a href="#n">x</a><nav id="n">y</nav><main>z</main></body></html>',
        "does not lead",
    ),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

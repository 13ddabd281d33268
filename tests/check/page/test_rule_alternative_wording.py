from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.alternative_wording import RULE

LONG = "word " * 40

SILENT = [
    (None, '<img src="a" alt="The lower spine">'),
    (None, '<img src="a" alt="">'),
    (None, '<img src="a" alt="Imagine a cord">'),
    (None, '<svg role="img"><title>Spine</title></svg>'),
    (None, '<img src="a" alt="x" hidden>'),
    (None, '<img src="a" alt="Logo of the clinic">'),
]

SPEAKS = [
    (None, '<img src="a" alt="Picture of a spine">', "starts by saying that it is a picture"),
    (None, '<img src="a" alt="image">', "does not say what the picture shows"),
    (None, '<img src="a" alt="Imagen de una columna">', "starts by saying"),
    (None, '<img src="a" alt="صورة">', "does not say"),
    (None, '<img src="a" alt="' + LONG + '">', "has 200 characters"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

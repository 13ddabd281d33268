from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.xml_language import RULE

SILENT = [
    (None, '<html lang="es" xml:lang="es"></html>'),
    (None, '<html lang="es-MX" xml:lang="es"></html>'),
    (None, '<html lang="es"></html>'),
    (None, '<html xml:lang="es"></html>'),
    (None, '<html lang="es" xml:lang=""></html>'),
    (None, '<html lang="foo" xml:lang="es"></html>'),
]

SPEAKS = [
    (None, '<html lang="es" xml:lang="en"></html>', "name different languages"),
    (None, '<p lang="ar" xml:lang="fa">x</p>', "different languages"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

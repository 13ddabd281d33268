from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.language import RULE

SILENT = [
    ("es", '<html lang="es"></html>'),
    ("zh-Hans", '<html lang="zh-hans"></html>'),
    (
        None,
        '<html lang="sr-Latn-RS-ekavsk-x-own"><p lang="i-klingon-x-y"></p></html>'.replace(
            "i-klingon-x-y", "tlh"
        ),
    ),
    (None, '<html lang="de-CH-1901"><p lang="">x</p></html>'),
    ("es", "<p>a piece of a page</p>"),
]

SPEAKS = [
    ("es", "<html><p>x</p></html>", 'Write lang="es"'),
    (None, "<html><p>x</p></html>", "<html> has no language"),
    ("es", '<html lang="en"></html>', "says lang=“en”; the edition is in es"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

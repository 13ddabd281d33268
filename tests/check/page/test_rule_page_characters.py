from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.page_characters import RULE

SILENT = [
    (None, "<p>x</p>"),
    (None, "<p>20&nbsp;min</p>"),
    (None, "<p>می\u200cخواهم</p>"),
    (None, "<p>क\u200dष</p>"),
    (None, "<p>\u200fx</p>"),
    (None, '<script type="application/ld+json">"\u202e"</script>'),
    (None, '<html lang="ar-XB"><p>\u202ex\u202c</p></html>'),
    (None, "<p>é</p>"),
]

SPEAKS = [
    (None, "<p>a\u202eb</p>", "U+202E (right-to-left override)"),
    (None, "<p>a\xadb</p>", "U+00AD"),
    (None, "<p>a�b</p>", "U+FFFD"),
    (None, '<img src="a" alt="a\u2066b">', "U+2066"),
    (None, "<p>é</p>", "NFC"),
    (None, "<p>\ue001</p>", "U+E001"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

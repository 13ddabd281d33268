from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.fake_lists import RULE

SILENT = [
    (None, "<ul><li>x</li></ul>"),
    (None, "<p>- a dash may start a sentence</p>"),
    (None, "<p>Ice - or a cloth</p>"),
    (None, "<p>2. place</p><p>That was all.</p>"),
    (None, "<p>x<br>y</p>"),
    (None, "<p>1.5 litres<br>2.5 litres</p>"),
]

SPEAKS = [
    (None, "<p>- fever<br>- pain</p>", "looks like a list"),
    (None, "<p>• fever</p><p>• pain</p>", "looks like a list"),
    (None, "<p>1. fever</p><p>2. pain</p>", "looks like a list"),
    (None, "<p>١. حمى</p><p>٢. ألم</p>", "looks like a list"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

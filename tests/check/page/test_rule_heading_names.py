from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.heading_names import RULE

SILENT = [
    (None, "<h2>Steps</h2>"),
    (None, '<h2><img src="a.png" alt="Steps"></h2>'),
    (None, '<div role="heading" aria-level="2">Steps</div>'),
    (None, '<h2 aria-label="Steps"></h2>'),
    (None, "<h2 hidden></h2>"),
    (None, '<h2 aria-hidden="true"></h2>'),
    (None, "<div></div>"),
    (None, '<h2 role="none"></h2>'),
]

SPEAKS = [
    (None, "<h2></h2>", "The heading is empty"),
    (None, "<h2> \xa0 <br></h2>", "is empty"),
    (None, '<h2><span aria-hidden="true">x</span></h2>', "is empty"),
    (None, '<div role="heading" aria-level="2"></div>', "is empty"),
    (None, '<h2><img src="a.png" alt=""></h2>', "is empty"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

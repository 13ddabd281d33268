from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.aria_references import RULE

SILENT = [
    (None, '<input role="combobox" aria-expanded="true" aria-controls="l"><ul id="l"></ul>'),
    (None, '<input role="combobox" aria-expanded="false" aria-controls="gone">'),
    (None, '<button aria-controls="gone">x</button>'),
    (None, '<div role="scrollbar" aria-controls="a gone"></div><p id="a">x</p>'),
]

SPEAKS = [
    (None, '<input role="combobox" aria-expanded="true" aria-controls="gone">', "names nothing"),
    (None, '<div role="scrollbar" aria-controls="gone"></div>', "names nothing"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

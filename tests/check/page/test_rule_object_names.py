from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.object_names import RULE

SILENT = [
    (None, '<object data="a.png" title="Spine"></object>'),
    (None, '<object data="a.mp3" aria-label="Talk"></object>'),
    (None, '<object data="a.html"></object>'),
    (None, '<object data="a.png" hidden></object>'),
    (None, '<object data="a.png" role="presentation"></object>'),
    (None, '<object data="a.png" aria-hidden="true"></object>'),
]

SPEAKS = [
    (None, '<object data="a.png"></object>', "no name"),
    (None, '<object data="a.mp4?x=1" alt="Film"></object>', "no name"),
    (None, '<object type="image/png" data="a"><img src="a" alt="Spine"></object>', "no name"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.image_alternatives import RULE

SILENT = [
    (None, '<img src="a.png" alt="The spine from the side">'),
    (None, '<img src="a.png" alt="">'),
    (None, '<img src="a.png" aria-label="Spine">'),
    (None, '<div aria-hidden="true"><img src="a.png"></div>'),
    (None, '<svg role="img" aria-labelledby="t"><title id="t">Spine</title></svg>'),
    (None, '<svg role="img"><title>Spine</title></svg>'),
    (None, '<svg aria-hidden="true"><path d="M0 0"/></svg>'),
    (None, '<input type="text"><area>'),
    (None, '<span role="img" aria-label="warning">!</span>'),
]

SPEAKS = [
    (None, '<img src="a.png">', "The <img> has no alternative"),
    (None, '<img src="a.png" alt="IMG_2034">', "is a file's name"),
    (None, '<img src="a.png" alt="spine-side.png">', "“spine-side.png” is a file's name"),
    (None, '<svg><path d="M0 0"/></svg>', "The drawing has no role"),
    (None, '<map><area href="x"></map>', "The <area> has no alternative"),
    (None, '<span role="img"></span>', "The picture has no name"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.drawing_names import RULE

SILENT = [
    (None, '<svg role="img"><title>Spine</title></svg>'),
    (None, '<svg role="img" aria-label="Spine"></svg>'),
    (None, '<svg role="img" aria-hidden="true"></svg>'),
    (None, '<svg><path d="M0 0"/></svg>'),
    (None, '<svg><g role="graphics-symbol" aria-label="Disc"></g></svg>'),
    (None, '<svg role="img" aria-labelledby="t"><title id="t">Spine</title></svg>'),
]

SPEAKS = [
    (None, '<svg role="img"><path d="M0 0"/></svg>', "The drawing has no name"),
    (None, '<svg role="img"><title></title></svg>', "no name"),
    (None, '<svg role="img" aria-labelledby="gone"></svg>', "no name"),
    (None, '<svg><circle role="graphics-symbol"/></svg>', "no name"),
    (None, '<svg role="img"><text>Spine</text></svg>', "no name"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

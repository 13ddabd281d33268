from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.frame_keyboard import RULE

SILENT = [
    (None, '<iframe srcdoc="<a href=/>x</a>"></iframe>'),
    (None, '<iframe tabindex="0" srcdoc="<a href=/>x</a>"></iframe>'),
    (None, '<iframe tabindex="-1" srcdoc="<p>x</p>"></iframe>'),
    (None, '<iframe tabindex="-1" src="x.html"></iframe>'),
    (None, '<iframe tabindex="-1" hidden srcdoc="<a href=/>x</a>"></iframe>'),
    (None, '<iframe tabindex="-1" inert srcdoc="<a href=/>x</a>"></iframe>'),
    (None, '<iframe tabindex="-1" width="1" height="1" srcdoc="<a href=/>x</a>"></iframe>'),
]

SPEAKS = [
    (None, '<iframe tabindex="-1" srcdoc="<a href=/>x</a>"></iframe>', "passes over this frame"),
    (None, '<iframe tabindex="-5" srcdoc="<button>x</button>"></iframe>', "passes over this frame"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

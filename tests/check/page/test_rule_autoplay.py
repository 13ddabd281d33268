from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.autoplay import RULE

SILENT = [
    (None, '<audio src="a.mp3" controls></audio>'),
    (None, '<audio src="a.mp3" autoplay controls></audio>'),
    (None, '<video src="a.mp4" autoplay muted></video>'),
    (None, '<video autoplay><source src="a.mp4#t=8,10"></video>'),
    (None, '<video src="a.mp4"></video>'),
]

SPEAKS = [
    (None, '<audio src="a.mp3" autoplay></audio>', "<audio> starts by itself"),
    (None, '<video src="a.mp4" autoplay></video>', "<video> starts by itself"),
    (None, '<audio autoplay><source src="a.mp3#t=1,9"></audio>', "starts by itself"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

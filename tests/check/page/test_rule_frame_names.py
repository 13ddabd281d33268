from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.frame_names import RULE

SILENT = [
    (None, '<iframe src="m.html" title="Map"></iframe>'),
    (None, '<iframe src="m.html" aria-label="Map"></iframe>'),
    (None, '<iframe src="m.html" tabindex="-1"></iframe>'),
    (None, '<iframe src="m.html" hidden></iframe>'),
    (None, '<iframe src="m.html" role="none"></iframe>'),
    (None, "<p>Map</p>"),
]

SPEAKS = [
    (None, '<iframe src="m.html"></iframe>', "no name"),
    (None, '<iframe src="m.html" title=" "></iframe>', "no name"),
    (None, '<iframe src="m.html" name="Map"></iframe>', "no name"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

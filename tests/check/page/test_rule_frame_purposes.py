from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.frame_purposes import RULE

SILENT = [
    (
        None,
        ('<iframe title="Map" src="a.html"></iframe><iframe title="Map" src="./a.html"></iframe>'),
    ),
    (
        None,
        ('<iframe title="Map" src="a.html"></iframe><iframe title="Plan" src="b.html"></iframe>'),
    ),
    (None, '<iframe src="a.html"></iframe><iframe src="b.html"></iframe>'),
    (
        None,
        (
            '<iframe title="M" srcdoc="<p>a</p>"></iframe>'
            '<iframe title="M" srcdoc="<p>a</p>"></iframe>'
        ),
    ),
]

SPEAKS = [
    (
        None,
        ('<iframe title="Map" src="a.html"></iframe><iframe title="map" src="b.html"></iframe>'),
        "show different files",
    ),
    (
        None,
        '<iframe title="M" srcdoc="a"></iframe><iframe title="M" srcdoc="b"></iframe>',
        "show different files",
    ),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.image_button_names import RULE

SILENT = [
    (None, '<input type="image" src="s.png" alt="Send">'),
    (None, '<input type="image" src="s.png" aria-label="Send">'),
    (None, '<input type="image" src="s.png" title="Send">'),
    (None, '<p id="t">Send</p><input type="image" aria-labelledby="t">'),
    (None, '<input type="submit">'),
    (None, '<input type="image" hidden>'),
]

SPEAKS = [
    (None, '<input type="image" src="s.png">', "no name"),
    (None, '<input type="image" alt="">', "no name"),
    (None, '<input type="IMAGE" name="send">', "no name"),
    (None, '<input type="image" aria-labelledby="gone">', "no name"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

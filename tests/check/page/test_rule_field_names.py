from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.field_names import RULE

SILENT = [
    (None, "<label>Name <input></label>"),
    (None, '<label for="a">Name</label><input id="a">'),
    (None, '<input aria-label="Name">'),
    (None, '<input title="Name">'),
    (None, '<p id="t">Name</p><textarea aria-labelledby="t"></textarea>'),
    (None, '<input type="hidden">'),
    (None, "<input hidden>"),
    (None, '<div role="checkbox">Yes</div>'),
    (None, '<input type="submit">'),
    (None, '<label>Birth <input type="date"></label>'),
]

SPEAKS = [
    (None, "Name <input>", "The field has no label"),
    (None, '<input aria-label=" ">', "no label"),
    (None, "<select><option>a</option></select>", "no label"),
    (None, '<label>Name <div role="textbox"></div></label>', "no label"),
    (None, '<label for="x">N</label><input>', "no label"),
    (None, '<input type="date">', "no label"),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from rulekit import page, said

from fbss_publish.check.page.field_groups import RULE

SILENT = [
    (
        None,
        (
            '<fieldset><legend>Fever?</legend><input type="radio" name="f">'
            '<input type="radio" name="f"></fieldset>'
        ),
    ),
    (
        None,
        (
            '<div role="radiogroup" aria-label="Fever?">'
            '<input type="radio" name="f"><input type="radio" name="f"></div>'
        ),
    ),
    (None, '<input type="checkbox" name="a"><input type="checkbox" name="b">'),
    (None, '<input type="radio" name="f">'),
]

SPEAKS = [
    (
        None,
        '<input type="radio" name="f"><input type="radio" name="f">',
        "The choices “f” have no question",
    ),
    (
        None,
        ('<fieldset><input type="checkbox" name="f"><input type="checkbox" name="f"></fieldset>'),
        "have no question",
    ),
]


@pytest.mark.parametrize(("tag", "html"), SILENT)
def test_is_silent(tag: str | None, html: str) -> None:
    assert said(RULE, page(html, tag)) == []


@pytest.mark.parametrize(("tag", "html", "expected"), SPEAKS)
def test_speaks(tag: str | None, html: str, expected: str) -> None:
    assert expected in " ".join(said(RULE, page(html, tag)))

from __future__ import annotations

import pytest
from handoutkit import TAGS, Sheet, above_hint
from rulekit import said, sheet

from fbss_publish.check.handout.blank_page import RULE
from fbss_publish.render.pdf import render_pdf

PAGE = (
    '<html lang="en"><title>T</title>'
    '<style>@page{{size:a5;@top-left{{content:"head"}}}} html{{background:#eee}}</style>'
    "<h1>T</h1>{}</html>"
)
BREAK = '<div style="break-after: page"></div>'
SILENT = {
    "one page": "<p>x</p>",
    "two pages": f"<p>{'word ' * 900}</p>",
    "a page break": '<h2 style="break-before: page">B</h2>',
    "a table to fill in": '<table style="break-before: page"><tr><td></td></tr></table>',
    "lines to write on": (
        '<div style="break-before: page; height: 9em; background: linear-gradient(red, tan)"></div>'
    ),
    "a drawing": (
        '<svg style="break-before: page" viewBox="0 0 9 9" width="90"><title>t</title>'
        '<path d="M0 0h9v9z"/></svg>'
    ),
}
SPEAKS = {
    "two breaks": (f'<p>x</p>{BREAK}<h2 style="break-before: right">B</h2>', [2]),
    "an empty element": ('<div style="break-before: page; height: 5em"></div>', [2]),
}


def blank(body: str) -> tuple[int, ...]:
    return render_pdf(PAGE.format(body), "", name="test").blank_pages


@pytest.mark.parametrize("body", SILENT.values(), ids=list(SILENT))
def test_is_silent(body: str) -> None:
    assert said(RULE, sheet(blank_pages=blank(body))) == []


@pytest.mark.parametrize(("body", "numbers"), SPEAKS.values(), ids=list(SPEAKS))
def test_speaks(body: str, numbers: list[int]) -> None:
    texts = said(RULE, sheet(blank_pages=blank(body)))
    assert [f"Page {number} is blank" in text for number, text in zip(numbers, texts, strict=True)]


@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_sheet_from_elsewhere(sheets: dict[str, Sheet], tag: str) -> None:
    assert above_hint(RULE, sheets[tag]) == []


def test_speaks_about_a_sheet_from_elsewhere(sheets: dict[str, Sheet]) -> None:
    assert above_hint(RULE, sheets["en"].spoilt("empty_page"))

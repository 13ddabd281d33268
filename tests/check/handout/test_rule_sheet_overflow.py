from __future__ import annotations

import pytest
from handoutkit import TAGS, Sheet, above_hint
from rulekit import said, sheet

from fbss_publish.check.handout.sheet_overflow import RULE
from fbss_publish.render.pdf import render_pdf

PAGE = '<html lang="en"><title>T</title><style>@page{{size:a5}}</style><h1>T</h1>{}</html>'
LONG = "x" * 90
SILENT = {
    "short": "<p>Take one tablet.</p>",
    "wraps": f"<p>{'word ' * 400}</p>",
    "word that may break": f'<p style="overflow-wrap: anywhere">{LONG}</p>',
    "table": "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
    "preformatted": "<pre>short\nlines</pre>",
    "in the margin": '<p style="margin-right: -8mm; text-align: end">a little out</p>',
    "right to left": '<p dir="rtl">شكرا لكم على القراءة</p>',
    "over two pages": f"<p>{'word ' * 900}</p>",
    "spaces at the end": f"<p>word{' ' * 300}</p>",
    "float": '<p><span style="float: right">aside</span> text</p>',
    "hidden": f"<p hidden>{LONG}</p>",
}
SPEAKS = {
    "long word": (f"<p>{LONG}</p>", "on page 1"),
    "preformatted": (f"<pre>{'word ' * 60}</pre>", "“word word"),
    "no wrap": (f'<p style="white-space: nowrap">{"word " * 60}</p>', "page 1"),
    "wide table": ("<table><tr>" + f"<td>{'y' * 30}</td>" * 5 + "</tr></table>", "page 1"),
    "to the left": (f'<p dir="rtl">{LONG}</p>', "page 1"),
}


def of(body: str) -> list[str]:
    made = render_pdf(PAGE.format(body), "", name="test")
    return said(RULE, sheet(made.data, cut_off=made.cut_off))


@pytest.mark.parametrize("body", SILENT.values(), ids=list(SILENT))
def test_is_silent(body: str) -> None:
    assert of(body) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS.values(), ids=list(SPEAKS))
def test_speaks(body: str, expected: str) -> None:
    (text,) = of(body)
    assert expected in text


def test_names_three_and_counts_the_rest() -> None:
    names = tuple(f"“{letter}” on page 1" for letter in "abcde")
    (text,) = said(RULE, sheet(cut_off=names))
    assert "“c” on page 1, and 2 more." in text
    assert "“d”" not in text


@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_sheet_from_elsewhere(sheets: dict[str, Sheet], tag: str) -> None:
    assert above_hint(RULE, sheets[tag]) == []


def test_speaks_about_a_sheet_from_elsewhere(sheets: dict[str, Sheet]) -> None:
    assert above_hint(RULE, sheets["en"].spoilt("text_off_the_page"))

from __future__ import annotations

import pytest
from handoutkit import TAGS, Sheet, rendered, weight

from fbss_publish.check.handout.small_print import RULE
from fbss_publish.domain.finding import Severity

LONG = "Ask your care team before you stop a medicine."
SILENT = {
    "12 points": (LONG, "p { font-size: 12pt }"),
    "9 points": (LONG, "p { font-size: 9pt }"),
    "large": (LONG, "p { font-size: 24pt }"),
    "a reference mark": ("Take one<sup>1</sup>.", "sup { font-size: 5pt }"),
    "a running head": (
        "Take one.", f'@page {{ @top-left {{ content: "{LONG}"; font-size: 7pt }} }}',
    ),
}  # fmt: skip
SPEAKS = {
    "8 points": (LONG, "p { font-size: 8pt }", Severity.HINT),
    "one part of three": (f"{LONG} <b>{LONG}</b> {LONG}", "b { font-size: 7pt }", Severity.HINT),
    "5 points": (LONG, "p { font-size: 5pt }", Severity.WARNING),
    "scaled": (LONG, "p { font-size: 12pt; transform: scale(0.4) }", Severity.WARNING),
}


def made(body: str, style: str) -> Sheet:
    page = f'<html lang="en"><title>T</title><body><h1>T</h1><p>{body}</p></body></html>'
    return rendered(page, style)


@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_sheet(sheets: dict[str, Sheet], tag: str) -> None:
    assert weight(RULE, sheets[tag]) is None


@pytest.mark.parametrize(("body", "style"), SILENT.values(), ids=list(SILENT))
def test_is_silent(body: str, style: str) -> None:
    assert weight(RULE, made(body, style)) is None


@pytest.mark.parametrize(("body", "style", "expected"), SPEAKS.values(), ids=list(SPEAKS))
def test_speaks(body: str, style: str, expected: Severity) -> None:
    assert weight(RULE, made(body, style)) is expected

from __future__ import annotations

import pytest
from handoutkit import TAGS, Sheet, rendered, weight

from fbss_publish.check.handout.stranded_lines import RULE
from fbss_publish.domain.finding import Severity

SENTENCE = "Ask your care team before you stop a medicine. "
STYLE = (
    "@page { size: 100mm 100mm; margin: 10mm } p, ul { margin: 0 }"
    "p, div, li { font: 12pt/15pt 'Noto Sans' }"
)
SILENT = {
    "a page": ("<p>Take one.</p>", ""),
    "a paragraph over two pages": (f"<p>{SENTENCE * 24}</p>", "p { orphans: 3; widows: 3 }"),
    "two lines, one on each page": (
        f"<div style='height: 210pt'></div><p>{SENTENCE}</p>", "p { orphans: 1; widows: 1 }",
    ),
    "a raised mark": (f"<p>{SENTENCE}<sup>1</sup> {SENTENCE}</p>", ""),
    "a list over two pages": (f"<ul>{f'<li>{SENTENCE}</li>' * 12}</ul>", ""),
}  # fmt: skip
SPEAKS = {
    "a line at the foot": (
        f"<div style='height: 210pt'></div><p>{SENTENCE * 4}</p>", "p { orphans: 1; widows: 1 }",
    ),
    "a line at the head": (
        f"<div style='height: 180pt'></div><p>{SENTENCE * 3}</p>", "p { orphans: 1; widows: 1 }",
    ),
    "in a list": (
        f"<div style='height: 210pt'></div><ul><li>{SENTENCE * 4}</li></ul>",
        "li { orphans: 1; widows: 1 }",
    ),
}  # fmt: skip


def made(body: str, style: str) -> Sheet:
    html = f'<html lang="en"><title>T</title><body style="margin: 0">{body}</body></html>'
    return rendered(html, STYLE + style)


@pytest.mark.parametrize("tag", TAGS)
def test_is_silent_about_a_good_sheet(sheets: dict[str, Sheet], tag: str) -> None:
    assert weight(RULE, sheets[tag]) is None


@pytest.mark.parametrize(("body", "style"), SILENT.values(), ids=list(SILENT))
def test_is_silent(body: str, style: str) -> None:
    assert weight(RULE, made(body, style)) is None


@pytest.mark.parametrize(("body", "style"), SPEAKS.values(), ids=list(SPEAKS))
def test_speaks(body: str, style: str) -> None:
    assert weight(RULE, made(body, style)) is Severity.HINT

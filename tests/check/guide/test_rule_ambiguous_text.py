from __future__ import annotations

from pathlib import Path

import pytest
from rulekit import said

from fbss_publish.check.guide.ambiguous_text import RULE
from fbss_publish.check.rule import GuideSubject
from fbss_publish.source.read import read_guide

HEAD = (
    '<html lang="en"><head><title>Guide</title><meta name="description" content="A guide.">'
    '<meta name="dcterms.identifier" content="G"><meta name="dcterms.hasVersion" content="1">'
    '<meta name="dcterms.issued" content="2026-01-01">'
    '<meta name="fbss.last-clinical-review" content="none">'
    '<meta name="fbss.next-review-due" content="2027-01-01"></head><body><main>'
)

SILENT = [
    "<h1>Guide</h1><p>Back pain is common.</p>",
    '<li data-msgctxt="body part">Back</li><p>Back</p>',
    "<h2>Scar tissue</h2><dl><dt>Scar tissue</dt><dd>Tough tissue.</dd></dl>",
    "<p>Take one and rest now</p><ul><li>Take one and rest now</li></ul>",
    "<p>Back</p><p>Back</p>",
]

SPEAKS = [
    ("<ul><li>Back</li></ul><p>Back</p>", "“Back” stands as list item and paragraph"),
    ("<h2>Back</h2><table><tr><td>Back</td></tr></table>", "heading and table cell"),
    ('<p>Open</p><img src="" alt="Open">', "text alternative of an image"),
]


def subject(tmp_path: Path, body: str) -> GuideSubject:
    path = tmp_path / "index.html"
    path.write_text(f"{HEAD}{body}</main></body></html>", encoding="utf-8")
    guide = read_guide(path, guide_id="g", name="g")
    return GuideSubject(guide=guide, today=guide.front.issued)


@pytest.mark.parametrize("body", SILENT)
def test_is_silent(tmp_path: Path, body: str) -> None:
    assert said(RULE, subject(tmp_path, body)) == []


@pytest.mark.parametrize(("body", "expected"), SPEAKS)
def test_speaks(tmp_path: Path, body: str, expected: str) -> None:
    assert expected in said(RULE, subject(tmp_path, body))[0]

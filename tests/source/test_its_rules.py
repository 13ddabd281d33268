"""Global ITS rules: which of a document's texts are for translators, and what they are told."""

from pathlib import Path

import pytest

from fbss_publish.errors import SourceError
from fbss_publish.source.standalone import read_document

RULES = (
    '<its:rules xmlns:its="http://www.w3.org/2005/11/its" version="2.0"'
    ' xmlns:h="http://www.w3.org/1999/xhtml"{more}>{rules}</its:rules>'
)
NO_CODE = '<its:translateRule selector="//h:code" translate="no"/>'


def page(rules: str, body: str, *, more: str = "", head: str = "") -> str:
    script = f'<script type="application/its+xml">{RULES.format(rules=rules, more=more)}</script>'
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>T</title>{script if rules else ""}{head}'
        f"</head><body>{body}</body></html>"
    )


def texts(folder: Path, html: str) -> list[str]:
    path = folder / "page.html"
    path.write_text(html, encoding="utf-8")
    return [unit.msgid for unit in read_document(path, name="page.html").units[1:]]


CASES = [
    (NO_CODE, "<p>Use <code>World</code> now</p>", ["Use <code1/> now"]),
    (NO_CODE, "<p><code>World</code></p>", []),
    (NO_CODE, '<p>A <code translate="yes">World</code> b</p>', ["A <code>World</code> b"]),
    ('<its:translateRule selector="//h:p/@title" translate="no"/>', '<p title="No">A</p>', ["A"]),
    (
        '<its:translateRule selector="//h:p/@data-say" translate="yes"/>',
        '<p data-say="Aloud">A</p>',
        ["Aloud", "A"],
    ),
    (
        NO_CODE + '<its:translateRule selector="//h:p[@id=\'x\']/h:code" translate="yes"/>',
        '<p id="x">A <code>b</code></p>',
        ["A <code>b</code>"],
    ),
    (
        '<its:withinTextRule selector="//h:span" withinText="no"/>',
        "<div>A <span>own</span> b</div>",
        ["A", "own", "b"],
    ),
]


@pytest.mark.parametrize(("rules", "body", "expected"), CASES)
def test_rules_in_the_document(tmp_path: Path, rules: str, body: str, expected: list[str]) -> None:
    assert texts(tmp_path, page(rules, body)) == expected


def test_rules_in_a_file_beside_the_document(tmp_path: Path) -> None:
    (tmp_path / "rules.xml").write_text(RULES.format(rules=NO_CODE, more=""), encoding="utf-8")
    html = page("", "<p>A <code>b</code></p>", head='<link rel="its-rules" href="rules.xml">')
    assert texts(tmp_path, html) == ["A <code1/>"]


def test_a_note_reaches_the_translator(tmp_path: Path) -> None:
    rule = '<its:locNoteRule selector="//h:h1"><its:locNote>On top</its:locNote></its:locNoteRule>'
    path = tmp_path / "page.html"
    path.write_text(page(rule, "<h1>A</h1>"), encoding="utf-8")
    assert read_document(path, name="page.html").units[1].notes == ("On top",)


@pytest.mark.parametrize(
    ("html", "word"),
    [
        (page('<its:translateRule selector="//h:code[" translate="no"/>', "<p>A</p>"), "selector"),
        (page("<broken", "<p>A</p>"), "well-formed"),
        (page("", "<p>A</p>", head='<link rel="its-rules" href="../x.xml">'), "beside"),
        (page("", "<p>A</p>", head='<link rel="its-rules" href="http://x.org/x">'), "beside"),
        (page("", "<p>A</p>", head='<link rel="its-rules" href="none.xml">'), "not there"),
    ],
)
def test_unusable_rules_are_refused(tmp_path: Path, html: str, word: str) -> None:
    with pytest.raises(SourceError, match=word):
        texts(tmp_path, html)

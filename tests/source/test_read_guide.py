"""Reading a source file: its front matter, its language, its words."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from fbss_publish.domain.guide import Guide, Kind
from fbss_publish.errors import SourceError
from fbss_publish.source.read import MAX_BYTES, read_guide

HTML = """<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Hot &amp; cold</title>
    <meta name="description" content="How to use packs">
    <meta name="dcterms.identifier" content="HC-1">
    <meta name="dcterms.hasVersion" content="1.2.0">
    <meta name="dcterms.issued" content="2026-01-02">
    <meta name="dcterms.modified" content="2026-03-04">
    <meta name="fbss.last-clinical-review" content="none">
    <meta name="fbss.next-review-due" content="2027-05-06">
    <meta name="dcterms.source" content="One book">
    <meta name="dcterms.source" content="Another book">
    <meta name="dcterms.subject" content="heat, cold">
  </head>
  <body>
    <main>
      <h1>Packs</h1>
      <section id="how"><h2>How</h2><p>Use a cloth.</p></section>
    </main>
  </body>
</html>
"""
MARKDOWN = """---
title: Hot & cold
description: "How to use packs"
identifier: HC-1
version: 1.2.0
issued: 2026-01-02
last-clinical-review: 2026-02-03
next-review-due: 2027-05-06
sources:
  - One book
  - Another: book
---

# Packs

## How {#how data-safety=critical}

Use a **dry** cloth.
See [the list](https://example.org/).
"""


@pytest.fixture
def read(tmp_path: Path):
    def reader(text: str | bytes, name: str = "guide.html") -> Guide:
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_guide(path, guide_id="guide", name=f"source/{name}")

    return reader


def test_front_matter_of_html(read):
    guide = read(HTML)
    front = guide.front
    assert guide.units[front.title].msgid == "Hot & cold"
    assert guide.units[front.description].msgid == "How to use packs"
    assert front.subject is not None
    assert guide.units[front.subject].msgid == "heat, cold"
    assert (front.identifier, front.version) == ("HC-1", "1.2.0")
    assert (front.issued, front.modified) == (date(2026, 1, 2), date(2026, 3, 4))
    assert front.last_clinical_review is None
    assert front.next_review_due == date(2027, 5, 6)
    assert front.sources == ("One book", "Another book")
    assert [(h.level, h.id, guide.units[h.unit].msgid) for h in guide.outline] == [
        (1, "", "Packs"),
        (2, "how", "How"),
    ]
    assert guide.ids == ("how",)
    assert guide.language == "en"


def test_front_matter_of_markdown(read):
    guide = read(MARKDOWN, "guide.md")
    assert guide.units[guide.front.title].msgid == "Hot & cold"
    assert guide.units[guide.front.description].msgid == "How to use packs"
    assert guide.front.subject is None
    assert guide.front.modified == guide.front.issued == date(2026, 1, 2)
    assert guide.front.last_clinical_review == date(2026, 2, 3)
    assert guide.front.sources == ("One book", "Another: book")


def test_markdown_is_read_as_html_is(read):
    units = {unit.msgid: unit for unit in read(MARKDOWN, "guide.md").units}
    text = units["Use a <strong>dry</strong> cloth. See <a1>the list</a1>."]
    assert (text.anchor, text.section, text.critical) == ("how", "How", True)
    assert text.kind is Kind.PARAGRAPH
    assert text.line == 18
    assert "How" in units


def test_markdown_tables_lists_code_and_images(read, tmp_path):
    (tmp_path / "pack.png").touch()
    body = (
        "\n| Day | Pain |\n|---|:-:|\n| 1 | *low* |\n\n1. One\n   - Two\n\n"
        "```\na\n  b\n```\n\n![A pack](pack.png)\n\nLine  \nbreak&nbsp;here\n"
    )
    found = [unit.msgid for unit in read(MARKDOWN + body, "guide.md").units][5:]
    assert found == [
        "Day", "Pain", "1", "low", "One", "Two", "a\n  b", "A pack", "Line<br/>break\xa0here",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("    <title>Hot &amp; cold</title>\n", "", None, "no title"),
        ("Hot &amp; cold", " ", None, "no title"),
        ('<meta name="description" content="How to use packs">', "", None, "“description”"),
        ('content="How to use packs"', 'content=" "', None, "“description”"),
        ('<meta name="dcterms.identifier" content="HC-1">', "", None, "“dcterms.identifier”"),
        ('<meta name="dcterms.hasVersion" content="1.2.0">', "", None, "“dcterms.hasVersion”"),
        ('<meta name="dcterms.issued" content="2026-01-02">', "", None, "“dcterms.issued”"),
        ("2026-01-02", "2. January", 9, "not a date"),
        ("2026-03-04", "2026-02-30", 10, "not a date"),
        ('content="none"', 'content="never"', 11, "not a date"),
        ('<meta name="fbss.next-review-due" content="2027-05-06">', "", None, "next-review-due"),
        ("2027-05-06", "2027", 12, "not a date"),
        ('<html lang="en">', "<html>", None, "does not say its language"),
        (
            "    <main>",
            "    <p>Do not smoke.</p>\n    <main>",
            18,
            "“Do not smoke.” stands outside",
        ),
        ("    </main>", "    </main>\n    <p>\n Lost</p>", 23, "“Lost” stands outside"),
        ("<p>Use", '<div data-slot="clinic">Call us</div><p>Use', 20, "“Call us” stands in a slot"),
        ("<p>Use a cloth.</p>", "<p>Use a cloth.", 20, ""),
    ],
)
def test_a_broken_document_is_refused(read, old: str, new: str, line: int | None, what: str):
    assert HTML.count(old) == 1
    if not what:
        assert read(HTML.replace(old, new))  # the end tag of a paragraph may be left out
        return
    with pytest.raises(SourceError) as caught:
        read(HTML.replace(old, new))
    assert what in caught.value.what
    assert caught.value.line == line
    assert caught.value.path == "source/guide.html"
    assert caught.value.mend


def test_the_title_of_a_figure_is_not_the_title_of_the_document(read):
    html = HTML.replace("<title>Hot &amp; cold</title>", "")
    with pytest.raises(SourceError, match="no title"):
        read(html.replace("<p>Use", "<svg><title>Figure</title></svg><p>Use"))


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("---\ntitle", "title", 1, "no front matter"),
        ("\n---\n\n#", "\n\n#", 1, "no front matter"),
        ("title: Hot & cold\n", "", 1, "no title"),
        ("identifier: HC-1\n", "", None, "dcterms.identifier"),
        ("description: ", "descripton: ", 3, "“descripton” is not a key"),
        ("identifier: HC-1", "HC-1", 4, "“HC-1” is not a key"),
        ("version: 1.2.0", "title: Again", 5, "“title” is given twice"),
        ("issued: 2026-01-02", "issued: soon", 6, "not a date"),
        ("Use a **dry** cloth.", "Use a <b>dry</b> cloth.", 18, "“<b>” is HTML"),
        ("See [the list]", "See <br> [the list]", 19, "“<br>” is HTML"),
        ("Use a", "<div>\nUse a", 18, "“<div>” is HTML"),
        ("Use a", "<!-- note -->\n\nUse a", 18, "is HTML"),
        ("Use a", "Use a\x07", 18, "U+0007"),
    ],
)
def test_broken_markdown_is_refused(read, old: str, new: str, line: int | None, what: str):
    assert MARKDOWN.count(old) == 1
    with pytest.raises(SourceError) as caught:
        read(MARKDOWN.replace(old, new), "guide.md")
    assert what in caught.value.what
    assert caught.value.line == line
    assert caught.value.mend


def test_encodings(read):
    guide = read(HTML)
    assert read(b"\xef\xbb\xbf" + HTML.encode()).units == guide.units
    assert read(HTML.replace("\n", "\r\n").encode()).units == guide.units
    with pytest.raises(SourceError) as caught:
        read(HTML.replace("Packs", "Páck").encode("latin-1"))
    assert (caught.value.line, caught.value.mend) == (19, "Save the file as UTF-8.")
    assert "0xE1" in caught.value.what
    with pytest.raises(SourceError, match="UTF-8"):
        read(HTML.encode("utf-16"))


def test_files_that_cannot_be_read(tmp_path: Path):
    with pytest.raises(SourceError, match=r"source/x\.html: cannot be read: no such file"):
        read_guide(tmp_path / "x.html", guide_id="x", name="source/x.html")
    (tmp_path / "index.html").mkdir()
    with pytest.raises(SourceError, match="cannot be read: is a directory"):
        read_guide(tmp_path / "index.html", guide_id="x", name="source/x/index.html")
    (tmp_path / "big.html").write_bytes(b" " * (MAX_BYTES + 1))
    with pytest.raises(SourceError, match="is larger than"):
        read_guide(tmp_path / "big.html", guide_id="x", name="source/big.html")

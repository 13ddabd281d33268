"""Plain Babel reads our sources, and finds what our own extraction finds."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.extract import DEFAULT_KEYWORDS
from babel.messages.extract import extract as babel_extract
from babel.messages.pofile import read_po as babel_read

from fbss_publish.catalog.template import template_of
from fbss_publish.errors import SourceError
from fbss_publish.source.babel_extractor import extract
from fbss_publish.source.read import read_guide
from kit import ROOT

GUIDES = ["fbss-guide/index.html", "teach-back-card/index.html", "hot-and-cold.md"]


@pytest.mark.parametrize("name", GUIDES)
def test_babel_finds_the_messages_of_the_template(name: str):
    path = ROOT / "source" / name
    guide = read_guide(path, guide_id="x", name=name)
    options = {"markdown": "yes"} if name.endswith(".md") else {}
    with path.open("rb") as stream:
        found = {
            (context, message)
            for _, message, _, context in babel_extract(
                "fbss_publish", stream, keywords=DEFAULT_KEYWORDS, options=options
            )
        }
    assert found == {entry.key for entry in template_of(guide).entries}


def test_lines_contexts_and_comments():
    html = b'<p>\nOne</p><p data-msgctxt="body part" data-safety="critical">Back</p>'
    assert list(extract(io.BytesIO(html), {}, [], {})) == [
        (2, "gettext", "One", ["Paragraph"]),
        (2, "pgettext", ("body part", "Back"), [
            "Paragraph", "Safety-critical: a wrong word here can harm a patient.",
        ]),
    ]  # fmt: skip


def test_a_title_has_no_markup():
    page = b"<html><head><title>Hot &amp; cold</title></head><body><p>A &amp; b</p></body></html>"
    assert [m[2] for m in extract(io.BytesIO(page), {}, [], {})] == ["Hot & cold", "A &amp; b"]


def test_a_broken_document_is_refused():
    with pytest.raises(SourceError, match="never closed"):
        list(extract(io.BytesIO(b"<div>"), {}, [], {}))
    with pytest.raises(SourceError, match="UTF-8"):
        list(extract(io.BytesIO(b"<p>\xe1</p>"), {}, [], {}))


def test_pybabel_on_the_command_line(tmp_path: Path):
    (tmp_path / "babel.cfg").write_text(
        "[fbss_publish: **.html]\n[fbss_publish: **.md]\nmarkdown = yes\n", encoding="utf-8"
    )
    pot = tmp_path / "all.pot"
    done = subprocess.run(
        [
            *(sys.executable, "-m", "babel.messages.frontend", "-q", "extract"),
            *("-F", str(tmp_path / "babel.cfg"), "-o", str(pot), "source"),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    with pot.open("rb") as stream:
        found = {message.id for message in babel_read(stream)}
    for name in GUIDES:
        guide = read_guide(ROOT / "source" / name, guide_id="x", name=name)
        assert {unit.msgid for unit in guide.units} <= found

"""Blocks, plain text, audio scripts and e-books: what stands in them and what does not."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from fbss_publish.domain.terms import Concept, Termbase, Wording
from fbss_publish.render.formats.blocks import blocks_of
from fbss_publish.render.formats.epub import xhtml_of
from fbss_publish.render.formats.high_contrast import in_black_and_white, luminance
from fbss_publish.render.formats.large_print import for_large_print
from fbss_publish.render.formats.pairs import Pairs
from fbss_publish.render.formats.ssml import sayings_of, ssml
from fbss_publish.render.formats.text import plain_text
from kit import ENGLISH, SPANISH

PAGE = """
<body><main><h1>Packs</h1><p>See <a href="https://example.org/a">a page</a> and
<a href="#steps">steps</a>.</p><ol><li>One<ul><li>Inner</li></ul></li><li>Two</li></ol>
<p hidden>Gone</p>
<table><caption>Pain</caption><thead><tr><th>Day</th><th>Pain</th></tr></thead>
<tbody><tr><th>One</th><td>3</td></tr></tbody></table>
<div class="write-lines"></div>
<svg><title>Spine</title><desc>Four bones</desc><text>Bone</text></svg>
<p lang="fr">Bonjour</p></main></body>
"""


def test_plain_text_has_a_paragraph_a_line_marks_and_notes():
    text = plain_text(blocks_of(PAGE, lang="en"), ENGLISH)
    assert "See a page [1] and steps.\n" in text
    assert "1. One\n  - Inner\n2. Two\n" in text
    assert "- Day: One; Pain: 3\n" in text
    assert "[ Spine. Four bones. ]" in text
    assert text.endswith("\n[1] https://example.org/a\n")
    assert "Gone" not in text
    assert "\t" not in text


def test_a_script_is_xml_that_says_languages_and_pauses():
    script = ssml(blocks_of(PAGE, lang="en"), lang="en", title="A & B")
    root = ET.fromstring(script)
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"
    assert '<lang xml:lang="fr">Bonjour</lang>' in script
    assert "<title>A &amp; B</title>" in script
    assert script.count("<break") > 5


@pytest.mark.parametrize(
    ("say", "ipa", "marked"),
    [("skar tish-oo", "", '<sub alias="skar tish-oo">scar tissue</sub>'),
     ("", "skɑː", '<phoneme alphabet="ipa" ph="skɑː">scar tissue</phoneme>'),
     ("", "", "scar tissue")],
)  # fmt: skip
def test_terms_are_said_as_the_list_of_terms_says(say: str, ipa: str, marked: str):
    terms = Termbase((Concept(id="scar", english="scar tissue", say=say, ipa=ipa),))
    blocks = blocks_of("<body><p>A scar tissue, but no scar tissues.</p></body>", lang="en")
    script = ssml(blocks, lang="en", title="", sayings=sayings_of(terms, "en"))
    assert f"<p>A {marked}, but no scar tissues.</p>" in script


def test_a_translation_is_said_in_its_own_way():
    words = {"es": Wording(approved=("cicatriz",), say="si-ka-TRIS")}
    terms = Termbase((Concept(id="scar", english="scar", say="skar", wordings=words),))
    assert [saying.say for saying in sayings_of(terms, "es-MX")] == ["si-ka-TRIS"]
    assert sayings_of(terms, "fr") == ()


def test_xhtml_closes_everything_and_keeps_the_case_of_svg():
    text = xhtml_of('<p lang="en">A<br>B &amp; C</p><svg viewBox="0 0 1 1"></svg>')
    ET.fromstring(f"<x>{text}</x>")
    assert 'viewBox="0 0 1 1"' in text
    assert 'xml:lang="en"' in text


def test_drawings_become_black_and_white_with_thick_lines():
    text = in_black_and_white('<svg><path fill="#f6c945" stroke="#333" stroke-width="1"/></svg>')
    assert text == '<svg><path fill="#ffffff" stroke="#000000" stroke-width="2.5"/></svg>'
    assert luminance("#ffffff") == pytest.approx(1)
    outside = '<p style="color: #333">x</p>'
    assert in_black_and_white(outside) == outside


def test_wide_tables_become_narrow_ones_in_large_print():
    head = "<tr><th>Care</th><th>Help</th><th>Ask</th></tr>"
    row = "<tr><th>Heat</th><td>Eases</td><td>Is it safe?</td></tr>"
    wide = f'<table id="t"><caption>All</caption>{head}{row}</table>'
    text = for_large_print(wide, ENGLISH)
    assert '<div id="t"><p class="caption">All</p>' in text
    assert "<caption>Heat</caption>" in text
    assert '<tr><th scope="row">Ask</th><td>Is it safe?</td></tr>' in text
    narrow = "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>"
    assert for_large_print(narrow, ENGLISH) == narrow


def test_labels_of_drawings_become_numbers_with_a_key():
    svg = '<svg viewBox="0 0 100 50"><text x="1" y="20">Bone</text></svg>'
    text = for_large_print(svg, ENGLISH)
    assert '<ol class="figure-key"><li><span>Bone</span></li></ol>' in text
    assert "<text" not in text


def paired(own: str, other: str) -> str:
    return Pairs(locale=SPANISH, other=ENGLISH).paired(own, other)


def test_blocks_stand_beside_each_other_with_a_number_for_both():
    text = paired("<h2 id='a'>Pasos</h2><p>Uno</p>", "<h2 id='a'>Steps</h2><p>One</p>")
    assert text.count("<h2") == 1
    assert text.count("id=") == 1
    assert '<div class="other" lang="en" dir="ltr"><p class="gloss as-h2">Steps</p></div>' in text
    assert text.count('<div class="count">2</div>') == 1


def test_lists_stay_one_list_and_tables_one_table():
    text = paired("<ul><li>Uno</li><li>Dos</li></ul>", "<ul><li>One</li><li>Two</li></ul>")
    assert (text.count("<ul>"), text.count("<li>")) == (1, 2)
    table = paired("<table><tr><td>Uno</td></tr></table>", "<table><tr><td>One</td></tr></table>")
    assert '<td>Uno <span class="gloss" dir="ltr" lang="en">One</span></td>' in table.replace(
        'lang="en" dir="ltr"', 'dir="ltr" lang="en"'
    )


@pytest.mark.parametrize(
    ("own", "other"),
    [("<p>Uno</p><p>Más</p>", "<p>One</p>"), ("<div>suelto</div>", "<p>x</p>"), ("", "<p>x</p>")],
)
def test_where_the_two_differ_the_readers_own_stays(own: str, other: str):
    text = paired(own, other)
    for word in ("Uno", "Más", "suelto"):
        assert (word in text) == (word in own)

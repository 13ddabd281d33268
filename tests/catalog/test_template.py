"""A guide becomes a template: each message once, nothing that changes by itself."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from fbss_publish.catalog.po.write import format_po
from fbss_publish.catalog.template import entries_of, template_of
from fbss_publish.domain.terms import Concept, Termbase
from fbss_publish.source.read import read_guide
from kit import ROOT, guide_of

HTML = """
<h1 id="top">Back</h1>
<section id="a"><h2>Pain</h2><p>Rest.</p><p data-msgctxt="body part">Back</p></section>
<section id="b" data-safety="critical"><h2>Help</h2><p its-loc-note="Sleep.">Rest.</p></section>
<p>Rest.</p>
"""


def entries(html: str):
    return {
        entry.key: entry for entry in entries_of((replace(guide_of(html), path="source/x.html"),))
    }


def test_a_message_stands_once_with_all_its_places_and_notes():
    rest = entries(HTML)[None, "Rest."]
    assert rest.references == ("source/x.html#a", "source/x.html#b", "source/x.html#top")
    assert rest.notes == (
        "Paragraph, in: Pain",
        "Paragraph, in: Help",
        "Safety-critical: a wrong word here can harm a patient.",
        "Note: Sleep.",
        "Paragraph",
    )
    assert rest.msgstr == ("",)


def test_contexts_keep_messages_apart():
    assert {("body part", "Back"), (None, "Back")} <= set(entries(HTML))


def test_order_is_the_documents():
    assert [msgid for _, msgid in entries(HTML)] == ["Back", "Pain", "Rest.", "Back", "Help"]


def test_no_line_numbers_and_no_addresses():
    name = "source/fbss-guide/index.html"
    guide = read_guide(ROOT / name, guide_id="fbss-guide", name=name)
    text = format_po(template_of(guide)).decode()
    assert not re.search(r"^#: .*:\d+$", text, re.M)
    assert "href" not in text
    assert re.search(r"^#: source/fbss-guide/index\.html#causes$", text, re.M)


def test_the_date_is_the_guides_own():
    guide = guide_of("<p>a</p>")
    front = replace(guide.front, modified=date(2026, 5, 6))
    template = template_of(replace(guide, front=front))
    assert template.field("POT-Creation-Date") == "2026-05-06 00:00+0000"
    assert template == template_of(replace(guide, front=front))
    assert template.file == "piece.pot"


def test_messages_of_several_documents_stand_once():
    one, two = guide_of("<p>a</p><p>b</p>"), guide_of("<p>b</p>")
    found = entries_of((one, replace(two, path="source/other.html")))
    assert [(entry.msgid, entry.references) for entry in found] == [
        ("a", ("source/piece.html",)),
        ("b", ("source/piece.html", "source/other.html")),
    ]


def test_terms_are_explained_once_behind_the_other_notes():
    terms = Termbase((Concept(id="disc", english="disc", definition="A cushion."),))
    html = '<p><b>Discs</b> wear</p><p its-loc-note="Slowly."><b>Discs</b> wear</p>'
    document = replace(guide_of(html), path="source/x.html")
    (with_terms,) = entries_of((document,), terms)[-1:]
    assert with_terms.notes[-2:] == ("Note: Slowly.", "Term: disc = A cushion.")
    (without,) = entries_of((document,))[-1:]
    assert without.notes == with_terms.notes[:-1]

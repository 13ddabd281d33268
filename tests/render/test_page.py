"""Pieces of the page: the facts for machines, the interface's texts, figures for paper."""

from __future__ import annotations

import json
import re

import pytest

from fbss_publish.domain.edition import Edition
from fbss_publish.render.figures import figures_for_paper
from fbss_publish.render.interface_strings import interface_template
from fbss_publish.render.json_ld import json_ld
from fbss_publish.render.pdf_text import turn_ligatures
from kit import SPANISH, edition_of, guide_of

TITLE = "<title>Cold &amp; hot</title>"


def edition(title: str = "Cold & hot") -> Edition:
    guide = guide_of(f"{TITLE}<p>a</p>")
    return edition_of(guide, lambda unit: title if not unit.markup else unit.msgid)


def test_facts_for_machines():
    facts = json.loads(json_ld(edition(), "https://example.org/en/x/"))
    assert facts["@type"] == "MedicalWebPage"
    assert facts["name"] == "Cold & hot"
    assert facts["url"] == "https://example.org/en/x/"
    assert facts["datePublished"] == "2026-11-23"
    assert "lastReviewed" not in facts
    assert "translationOfWork" not in facts
    assert "url" not in json.loads(json_ld(edition(), ""))


def test_facts_of_a_translation_name_the_original():
    translated = edition_of(edition().guide, locale=SPANISH)
    facts = json.loads(json_ld(translated, ""))
    assert facts["translationOfWork"]["inLanguage"] == "en"
    assert facts["creativeWorkStatus"] == "Draft"


@pytest.mark.parametrize("title", ["</script><script>alert(1)", "<!--", "]]>", "\u2028 & <b>"])
def test_no_title_ends_the_script(title: str):
    text = json_ld(edition(title), "")
    assert not re.search("[<>&]", text)
    assert json.loads(text)["name"] == title


def test_the_interface_template_has_every_text_of_the_theme_once():
    entries = interface_template().entries
    texts = [entry.msgid for entry in entries]
    assert len(texts) == len(set(texts)) > 25
    for wanted in (
        "Page %(page)s of %(pages)s",
        "Draft: this translation is not reviewed",
        "Skip to the guide",
        "Shown in English: the translation is out of date",
    ):
        assert wanted in texts
    assert {entry.notes[0] for entry in entries} == {"Interface text"}
    assert interface_template() == interface_template()


def test_interface_texts_that_can_do_harm_are_marked():
    warning = "Safety-critical: a wrong word here can harm a patient."
    marked = {entry.msgid for entry in interface_template().entries if warning in entry.notes}
    assert {
        "Draft, not reviewed",
        "Not clinically reviewed",
        "Draft: this translation is not reviewed",
        "Shown in English: the translation is out of date",
        "This handout gives general information. It does not replace advice from your care team.",
    } <= marked
    assert "Version" not in marked


SVG = (
    '<p>a</p><svg role="img" viewBox="0 0 100 50"><title>Spine</title><desc>Four bones.</desc>'
    '<path d="M0 0"></path><text x="50" y="10" text-anchor="middle" font-size="8">{}</text></svg>'
)


def test_labels_of_a_figure_become_text_that_is_shaped():
    html = figures_for_paper(SVG.format("قرص &lt;x&gt;"), "rtl")
    assert "<text" not in html
    label = re.search(r'<span class="figure-label"([^>]*)>(.*?)</span>', html)
    assert label
    assert label[2] == "قرص &lt;x&gt;"
    assert 'dir="rtl"' in label[1]
    assert "text-align: center" in label[1]
    assert "<title>Spine. Four bones.</title>" in html


def test_a_figure_without_labels_or_size_keeps_its_drawing():
    no_size = SVG.format("x").replace(' viewBox="0 0 100 50"', "")
    assert "<text" in figures_for_paper(no_size, "ltr")
    assert figures_for_paper("<p>no figure</p>", "ltr") == "<p>no figure</p>"
    turned = SVG.format("x").replace("<text", '<text transform="rotate(9)"')
    assert "<text" in figures_for_paper(turned, "ltr")


class Map:
    """A character map as pydyf holds it, before the file is written."""

    def __init__(self, *lines: bytes) -> None:
        self.stream = [b"1 beginbfchar", *lines, b"endbfchar"]


def test_only_ligatures_of_right_to_left_letters_are_turned():
    lam_alef, latin = b"<0003> <06440627>", b"<0004> <00660069>"
    found = Map(lam_alef, latin, b"<0005> <0644>")
    pdf = type("Pdf", (), {"objects": [found, object()]})
    turn_ligatures(None, pdf)
    assert found.stream[1:4] == [b"<0003> <06270644>", latin, b"<0005> <0644>"]

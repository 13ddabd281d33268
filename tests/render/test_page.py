"""Pieces of the page: the facts for machines, the interface's texts, figures for paper."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from fbss_publish.domain.edition import Edition, Reviewer
from fbss_publish.render.figures import figures_for_paper
from fbss_publish.render.interface_strings import interface_template
from fbss_publish.render.json_ld import json_ld
from fbss_publish.render.pdf_text import turn_ligatures
from kit import DAY, ENGLISH, SPANISH, edition_of, guide_of

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


# The types and properties of schema.org that we use, as the vocabulary defines them: for each
# type the types above it, and for each property the type that has it and the types it expects.
ABOVE = {
    "MedicalWebPage": ("WebPage", "CreativeWork", "Thing"),
    "MedicalAudience": ("Audience", "Thing"),
    "Person": ("Thing",),
    "ItemList": ("Thing",),
}
PROPERTIES = {
    "accessMode": ("CreativeWork", {"Text"}),
    "accessModeSufficient": ("CreativeWork", {"ItemList"}),
    "accessibilityFeature": ("CreativeWork", {"Text"}),
    "accessibilityHazard": ("CreativeWork", {"Text"}),
    "audience": ("CreativeWork", {"Audience"}),
    "audienceType": ("Audience", {"Text"}),
    "creativeWorkStatus": ("CreativeWork", {"Text"}),
    "dateModified": ("CreativeWork", {"Date"}),
    "datePublished": ("CreativeWork", {"Date"}),
    "description": ("Thing", {"Text"}),
    "identifier": ("Thing", {"Text"}),
    "inLanguage": ("CreativeWork", {"Text"}),
    "isAccessibleForFree": ("CreativeWork", {"Boolean"}),
    "itemListElement": ("ItemList", {"Text"}),
    "jobTitle": ("Person", {"Text"}),
    "keywords": ("CreativeWork", {"Text"}),
    "lastReviewed": ("WebPage", {"Date"}),
    "license": ("CreativeWork", {"URL"}),
    "name": ("Thing", {"Text"}),
    "reviewedBy": ("WebPage", {"Person"}),
    "translationOfWork": ("CreativeWork", {"CreativeWork"}),
    "translator": ("CreativeWork", {"Person"}),
    "url": ("Thing", {"URL"}),
    "version": ("CreativeWork", {"Text"}),
}


def kinds(value: object) -> set[str]:
    """Give the types that a JSON value has for schema.org."""
    if isinstance(value, dict):
        return {value["@type"], *ABOVE[value["@type"]]}
    if isinstance(value, bool):
        return {"Boolean"}
    assert isinstance(value, str)
    found = {"Text"}
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        found.add("Date")
    if re.fullmatch(r"https?://\S+", value):
        found.add("URL")
    return found


def faults(facts: dict[str, object]) -> list[str]:
    """Say which properties the vocabulary does not know of a thing, and which values."""
    own = {facts["@type"], *ABOVE[str(facts["@type"])]}
    found = []
    for name, value in facts.items():
        if name.startswith("@"):
            continue
        owner, expected = PROPERTIES.get(name, ("", set()))
        values = value if isinstance(value, list) else [value]
        if owner not in own or any(not kinds(one) & expected for one in values):
            found.append(f"{facts['@type']}.{name}")
        found += [fault for one in values if isinstance(one, dict) for fault in faults(one)]
    return found


def test_the_facts_are_valid_against_the_vocabulary():
    reviewers = [
        Reviewer(person="R. One", credential="RN", scope="clinical", date="2026-11-23"),
        Reviewer(person="R. Two", credential="", scope="linguistic", date="2026-11-23"),
    ]
    front = replace(edition().guide.front, last_clinical_review=DAY, license="https://a.example/")
    guide = replace(edition().guide, front=front)
    for locale in (ENGLISH, SPANISH):
        text = json_ld(edition_of(guide, locale=locale), "https://example.org/x/", reviewers)
        facts = json.loads(text)
        assert facts["@context"] == "https://schema.org"
        assert {"reviewedBy", "translator", "lastReviewed", "license", "url"} <= set(facts)
        assert faults(facts) == []


@pytest.mark.parametrize(
    "change",
    [{"lastReviewed": "soon"}, {"reviewer": "R. One"}, {"audience": "Patient"}, {"url": "en/x"}],
)
def test_a_fact_that_is_not_in_the_vocabulary_is_seen(change: dict[str, object]):
    facts = {"@type": "MedicalWebPage", "name": "A", **change}
    assert faults(facts) == [f"MedicalWebPage.{next(iter(change))}"]


@pytest.mark.parametrize(
    ("html", "modes"), [("<p>a</p>", ["textual"]), ("<svg></svg>", ["textual", "visual"])]
)
def test_pictures_are_said_to_be_there_where_they_are(html: str, modes: list[str]):
    facts = json.loads(json_ld(edition_of(guide_of(f"{TITLE}{html}")), ""))
    assert facts["accessMode"] == modes
    assert ("alternativeText" in facts["accessibilityFeature"]) is (len(modes) > 1)

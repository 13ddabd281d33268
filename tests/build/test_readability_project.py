"""The readability of a project: gates, baseline, explanation, translations, checklist."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from fbss_publish.build.catalogs import new, update
from fbss_publish.build.extraction import extract
from fbss_publish.build.gather import read_inputs
from fbss_publish.build.plain_words import DOMAIN, plain_words_for, plain_words_template
from fbss_publish.build.readability_gates import gates_of
from fbss_publish.build.readability_project import Measured, measure
from fbss_publish.build.reading import unavoidable
from fbss_publish.catalog.entry import Entry
from fbss_publish.catalog.po.write import write_po
from fbss_publish.domain.finding import Severity
from fbss_publish.errors import ConfigError, InputError
from fbss_publish.readability.project_report import EditionReport
from fbss_publish.readability.verdicts import Outcome
from kit import DAY, TinyProject

FRONT = """\
---
title: Rest and care
description: How to rest.
identifier: CARE
version: 1.0.0
issued: 2026-11-23
last-clinical-review: none
next-review-due: 2027-11-23
---

# Rest and care

"""
EASY = "You can rest at home. Call us if you feel bad. Ask a friend to come with you. "
HARD = "Discontinue anticoagulant medication approximately seven days prior to the appointment."
SPANISH = "Puede descansar en casa. Llámenos si se siente mal. Pida a un amigo que venga. "
SCHEMA = '{"schema": "fbss-publish/readability-baseline/1", "scores": {}}'
TERMS = """\
[[concept]]
id = "fbss"
english = "failed back surgery syndrome"
unavoidable = true
[concept.locale.es]
approved = ["síndrome de cirugía de espalda fallida"]
"""


@pytest.fixture
def care(tmp_path: Path) -> TinyProject:
    """Give a project with one guide of two sections, and Spanish drafts."""
    project = TinyProject(tmp_path)
    project.write("fbss-publish.toml", 'locales = ["es"]\npapers = ["a4"]\n')
    body = f"## At home\n\n{EASY * 5}\n\n- {EASY}\n\n## At the clinic\n\n{EASY * 4}\n\n{HARD}\n"
    project.write("source/care.md", FRONT + body)
    new(project.load(), "es")
    project.rewrite("es", "care", _spanish)
    return project


def _spanish(entry: Entry) -> Entry:
    text = {"At home": "En casa", "At the clinic": "En la clínica", HARD: "Pare antes."}
    times = entry.msgid.count("rest at home")
    made = text.get(entry.msgid, (SPANISH * times).strip() or "Descanso")
    return entry.changed(msgstr=(made,), flags=(*entry.flags, "fuzzy"))


def measured(project: TinyProject, *locales: str, baseline: Path | None = None) -> Measured:
    return measure(project.load(), locales, (), today=DAY, baseline=baseline)


def edition(project: TinyProject, locale: str) -> EditionReport:
    (found,) = measured(project, locale).report.editions
    return found


def codes(project: TinyProject, *locales: str) -> list[str]:
    return [finding.code for finding in measured(project, *locales).findings]


# What is scored ---------------------------------------------------------------------------


def test_headings_and_fragments_are_left_out(care: TinyProject) -> None:
    texts = [s.text for s in edition(care, "en").report.sentences]
    assert len(texts) == 31
    assert not {"At home", "At the clinic", "Rest and care"} & set(texts)


def test_a_draft_is_scored_and_what_is_not_translated_is_left_out(care: TinyProject) -> None:
    assert edition(care, "es").drafts == edition(care, "es").messages == 9
    care.rewrite("es", "care", lambda e: e.changed(msgstr=("",)) if e.msgid == HARD else e)
    found = edition(care, "es")
    assert found.untranslated == 1
    assert HARD not in [s.text for s in found.report.sentences]
    assert found.report.left_out == ("en",)


def test_pseudo_locales_are_not_scored(tiny: TinyProject) -> None:
    assert {e.locale for e in measured(tiny).report.editions} == {"en", "ar", "es"}


def test_a_short_guide_is_too_short_and_nothing_fails(tiny: TinyProject) -> None:
    for made in measured(tiny).report.editions:
        if made.locale == "ar":
            continue
        assert all(v.outcome is Outcome.UNSCORED for v in made.verdicts), made.guide
        assert all("too short to score" in v.why for v in made.verdicts)
    assert not {"readability-gate", "readability-ratchet"} & set(codes(tiny))


def test_an_unknown_guide_or_locale_is_named(care: TinyProject) -> None:
    with pytest.raises(InputError, match="no guide “no”"):
        measure(care.load(), (), ("no",), today=DAY)
    with pytest.raises(InputError, match="“fr” is not one"):
        measured(care, "fr")


# Gates ------------------------------------------------------------------------------------


def configured(project: TinyProject, table: str) -> None:
    project.write("fbss-publish.toml", f'locales = ["es"]\npapers = ["a4"]\n{table}')


def test_a_failed_gate_is_a_finding_at_the_sentence_that_costs_most(care: TinyProject) -> None:
    configured(care, "[readability.en.flesch]\ngate = 200\n")
    (finding,) = [f for f in measured(care, "en").findings if f.code == "readability-gate"]
    assert finding.severity is Severity.WARNING
    assert (finding.file, finding.locale) == ("source/care.md", "en")
    lines = care.read("source/care.md").splitlines()
    assert lines[(finding.line or 0) - 1] == HARD
    assert "the gate is at least 200" in finding.text


def test_in_a_translation_it_stands_in_the_catalog(care: TinyProject) -> None:
    configured(care, "[readability.es.inflesz]\ngate = 200\n")
    (finding,) = [f for f in measured(care, "es").findings if f.code == "readability-gate"]
    assert finding.file == "locales/es/LC_MESSAGES/care.po"
    entry = care.read(finding.file).splitlines()[(finding.line or 0) - 1]
    assert entry.startswith("msgid")


def test_check_and_build_report_it_too_and_a_release_holds(care: TinyProject) -> None:
    assert "readability-gate" not in {f.code for f in care.check(locales=("en",))}
    configured(care, "[readability.en.flesch]\ngate = 200\n")
    found = [f for f in care.check(locales=("en",)) if f.code == "readability-gate"]
    assert [f.severity for f in found] == [Severity.WARNING]
    released = [
        f for f in care.check(locales=("en",), release=True) if f.code == "readability-gate"
    ]
    assert [f.severity for f in released] == [Severity.ERROR]
    manifest = care.build(locales=("en",), formats=("html",))
    (record,) = manifest.editions
    assert record.status == "built"
    assert "readability-gate" in {f.code for f in record.findings}


def test_settings_take_the_place_of_the_defaults(care: TinyProject) -> None:
    configured(care, '[readability.es.inflesz]\ngate = 60\nsource = "Ours"\n')
    (gate,) = gates_of(care.load(), "es-MX")
    assert (gate.gate, gate.goal, gate.source) == (60, None, "Ours")
    configured(care, "[readability.es.inflesz]\n")
    (gate,) = gates_of(care.load(), "es")
    assert (gate.gate, gate.goal) == (55, 65)
    configured(care, "[readability.es]\n")
    assert gates_of(care.load(), "es") == ()
    assert edition(care, "es").verdicts == ()


@pytest.mark.parametrize(("table", "key"), [
    ("[readability.es.flesch]\ngate = 1\n", "readability.es.flesch"),
    ("[readability.en.flesh]\ngate = 1\n", "readability.en.flesh"),
    ("[readability.es.mu]\n", "readability.es.mu.gate"),
    ('[readability.es.inflesz]\ngate = "x"\n', "readability.es.inflesz.gate"),
    ("[readability.es.inflesz]\ngate = true\n", "readability.es.inflesz.gate"),
    ("[readability.es.inflesz]\ngate = nan\n", "readability.es.inflesz.gate"),
    ("[readability.es.inflesz]\ngoat = 1\n", "readability.es.inflesz.goat"),
    ("[readability.es]\ninflesz = 1\n", "readability.es.inflesz"),
    ("[readability.xx_]\n", "readability.xx_"),
])  # fmt: skip
def test_a_key_that_cannot_be_used_is_named(care: TinyProject, table: str, key: str) -> None:
    configured(care, table)
    with pytest.raises(ConfigError, match=f"“{key}”"):
        measured(care)


# The baseline -----------------------------------------------------------------------------


def baseline(project: TinyProject, **values: float) -> None:
    scores = {"care": {"en": values}}
    document = {"schema": "fbss-publish/readability-baseline/1", "scores": scores}
    project.write("readability-baseline.json", json.dumps(document))


def test_a_text_that_got_worse_is_a_finding(care: TinyProject) -> None:
    now = edition(care, "en").verdicts[0].value or 0
    baseline(care, flesch=now + 0.4)
    assert "readability-ratchet" not in codes(care, "en")
    baseline(care, flesch=now + 0.6)
    assert "readability-ratchet" in codes(care, "en")
    found = [f for f in care.check(locales=("en",)) if f.code == "readability-ratchet"]
    assert [f.severity for f in found] == [Severity.WARNING]


def test_a_baseline_of_other_guides_says_nothing(care: TinyProject) -> None:
    care.write(
        "readability-baseline.json",
        SCHEMA.replace("{}", '{"old": {"en": {"flesch": 900}}, "care": {"fr": {"flesch": 900}}}'),
    )
    assert "readability-ratchet" not in codes(care)


@pytest.mark.parametrize("text", [
    "", "[]", "{", '{"schema": "other/1", "scores": {}}', "{\"schema\": 1}",
    '{"schema": "fbss-publish/readability-baseline/1"}',
    SCHEMA.replace("{}", '{"care": {"en": {"flesch": "9"}}}'), SCHEMA.replace("{}", '{"care": 1}'),
])  # fmt: skip
def test_a_damaged_baseline_is_named_and_nothing_is_written(care: TinyProject, text: str) -> None:
    care.write("readability-baseline.json", text)
    done = care.run("readability", "--update-baseline")
    assert done.code == 2
    assert "readability-baseline.json" in done.complaint
    assert care.read("readability-baseline.json") == text
    assert care.run("check").code == 2


def test_the_baseline_is_part_of_what_a_build_read(care: TinyProject) -> None:
    baseline(care, flesch=1.0)
    manifest = care.build(locales=("en",), formats=("html",))
    assert "readability-baseline.json" in manifest.inputs


# Unavoidable terms ------------------------------------------------------------------------


def test_both_scores_are_given(care: TinyProject) -> None:
    care.write("locales/terms.toml", TERMS)
    care.edit("source/care.md", "You can rest at home.", "Failed back surgery syndrome is hard.")
    found = edition(care, "en")
    (verdict, *_) = found.verdicts
    assert found.report.exempt == ("failed back surgery syndrome",)
    assert (verdict.value or 0) > (verdict.raw or 0)


def test_arabic_prefixes_stay_with_the_term(care: TinyProject) -> None:
    care.write(
        "locales/terms.toml", TERMS.replace(".es]", ".ar]").replace("síndrome de", "متلازمة")
    )
    terms = read_inputs(care.load(), "en", ()).terms
    assert any(form.startswith("بمتلازمة") for form in unavoidable(terms, "ar"))
    assert unavoidable(terms, "en") == ("failed back surgery syndrome",)
    assert unavoidable(terms, "fr") == ()


def test_a_wrong_value_is_named(care: TinyProject) -> None:
    care.write("locales/terms.toml", TERMS.replace("true", '"yes"'))
    done = care.run("readability")
    assert done.code == 2
    assert "concept[1].unavoidable" in done.complaint


# Explanation ------------------------------------------------------------------------------


def test_the_hot_sentence_is_marked_where_it_stands(care: TinyProject) -> None:
    found = edition(care, "en")
    first = found.hot[0]
    assert first.gain.sentence.text == HARD
    assert (first.place.section, first.place.msgid) == ("At the clinic", HARD)
    marked = [piece for passage in found.passages for piece in passage.pieces if piece.hot == 1]
    assert [piece.text for piece in marked] == [HARD]
    whole = " ".join("".join(p.text for p in passage.pieces) for passage in found.passages)
    assert whole.count("You can rest at home.") == 10


def test_marks_stay_right_beside_what_is_not_translated(care: TinyProject) -> None:
    first = EASY.strip() + " " + (EASY * 4).strip()
    care.rewrite("es", "care", lambda e: e.changed(msgstr=("",)) if e.msgid == first else e)
    found = edition(care, "es")
    assert found.untranslated == 1
    assert found.hot
    for hot in found.hot:
        marked = [p.text for passage in found.passages for p in passage.pieces
                  if p.hot == hot.number]  # fmt: skip
        assert marked == [hot.gain.sentence.text]
    assert [p.lang for p in found.passages if p.lang] == ["en"]


def test_sections_add_up(care: TinyProject) -> None:
    found = edition(care, "en")
    assert [section.title for section in found.sections] == ["At home", "At the clinic"]
    assert sum(s.sentences for s in found.sections) == found.report.counts.sentences
    assert found.sections[1].gain > found.sections[0].gain
    spanish = edition(care, "es")
    assert [section.title for section in spanish.sections] == ["En casa", "En la clínica"]


# Source and translation -------------------------------------------------------------------


def test_a_translation_much_harder_than_its_source_is_a_finding(care: TinyProject) -> None:
    long = "Pare antes de " + "que le duela y de " * 6 + "todo."
    care.rewrite("es", "care", lambda e: e.changed(msgstr=(long,)) if e.msgid == HARD else e)
    assert [d.place.msgid for d in edition(care, "es").harder] == [HARD]
    found = [f for f in measured(care).findings if f.code == "harder-than-source"]
    assert [f.msgid for f in found] == [HARD]
    assert found[0].line == edition(care, "es").harder[0].place.line
    assert [f for f in care.check(locales=("es",)) if f.code == "harder-than-source"] == found


# The checklist ----------------------------------------------------------------------------


def test_the_checklist_is_for_the_source(care: TinyProject) -> None:
    results = {item.name: item for item in edition(care, "en").checklist}
    assert len(results) == 44
    assert results["PEMAT-P 1"].outcome == "only a person"
    assert results["PEMAT-P 8"].outcome == "not met"
    assert "15 sentences" in results["PEMAT-P 8"].remarks[0]
    assert results["PEMAT-P 3"].outcome == "look"
    assert results["PEMAT-P 9"].outcome == "met"
    assert results["PEMAT-P 6"].outcome == "nothing seen"
    assert edition(care, "es").checklist == ()


# Plain words in other languages -----------------------------------------------------------


def test_extract_writes_the_template_and_update_keeps_up_what_was_started(
    care: TinyProject,
) -> None:
    extract(care.load())
    assert len(plain_words_template().entries) == 2 * len(plain_words_for(care.load(), "en").words)
    update(care.load())
    assert not care.po("es", DOMAIN).exists()
    care.po("es", DOMAIN).write_bytes(care.path(f"locales/templates/{DOMAIN}.pot").read_bytes())
    assert [
        w.changed for w in update(care.load()) if w.name.endswith(f"es/LC_MESSAGES/{DOMAIN}.po")
    ]
    assert [f for f in care.check() if "plain-words" in f.file] == []


def test_translated_words_are_suggested(care: TinyProject) -> None:
    extract(care.load())
    care.po("es", DOMAIN).write_bytes(care.path(f"locales/templates/{DOMAIN}.pot").read_bytes())
    texts = {"laminectomy": "laminectomía", "edema": "edema", "swelling": "hinchazón"}
    care.rewrite("es", DOMAIN, lambda e: e.changed(msgstr=(texts.get(e.msgid, ""),)))
    words = plain_words_for(care.load(), "es")
    assert [(w.term, w.plain) for w in words.words] == [("edema", "hinchazón")]
    care.rewrite("es", "care", lambda e: _with(e, "Tiene edemas."))
    found = {w.word: w.plain for w in edition(care, "es").explanation.words}
    assert found["edemas"] == "hinchazón"


def _with(entry: Entry, text: str) -> Entry:
    return entry.changed(msgstr=(text,)) if entry.msgid == HARD else entry


def test_a_guide_cannot_take_the_name_of_the_list(care: TinyProject) -> None:
    care.write("source/plain-words.md", care.read("source/care.md"))
    said = care.run("check").complaint
    assert "“plain-words” cannot be the id of a guide" in said
    assert "“ui”, “plain-words” and “findings” are taken" in said


# This project's own guides ----------------------------------------------------------------


def test_our_own_guides_pass_every_gate_and_every_automatic_item() -> None:
    from fbss_publish.project import load_project
    from kit import ROOT

    found = measure(load_project(ROOT), (), (), today=DAY)
    assert {e.locale for e in found.report.editions} >= {"en", "es", "ar", "zh-Hans"}
    failed: list[Any] = [
        (e.guide, e.locale, v.name, v.value)
        for e in found.report.editions
        for v in e.verdicts
        if v.failed
    ]
    assert failed == []
    unmet = [(e.guide, i.name) for e in found.report.editions for i in e.checklist
             if i.outcome == "not met"]  # fmt: skip
    assert unmet == []


def test_catalogs_are_written_as_they_are_read(care: TinyProject, tmp_path: Path) -> None:
    write_po(tmp_path / "x.po", plain_words_template())
    assert (tmp_path / "x.po").read_text(encoding="utf-8").count("msgid ") == 2 * len(
        plain_words_for(care.load(), "en").words
    ) + 1  # fmt: skip

"""Findings are explained in the language of the person who has to mend them."""

from __future__ import annotations

import json
import re

import pytest

from fbss_publish.build.catalogs import new, update
from fbss_publish.build.extraction import extract
from fbss_publish.build.finding_language import brought, explanations, source_explanations
from fbss_publish.build.finding_words import all_codes, findings_template
from fbss_publish.catalog.entry import Entry, Previous
from fbss_publish.catalog.explanations import mend_context, title_context
from fbss_publish.domain.finding import Severity
from fbss_publish.errors import InputError
from kit import TinyProject

DOMAIN = "findings"
EPOCH = {"SOURCE_DATE_EPOCH": "1795392000"}
WORDS = {
    title_context("untranslated"): "Jede Nachricht ist übersetzt",
    mend_context("untranslated"): "Übersetzen Sie die Nachricht.",
    title_context("numbers"): "Die Zahlen sind gleich",
}
OF_THE_REPORT = {"warning": "Warnung", "What to do": "Was zu tun ist", "Detail": "Im Einzelnen"}


@pytest.fixture
def german(tiny: TinyProject) -> TinyProject:
    """Give a project whose own German catalog explains one code, as a draft."""
    tiny.edit("fbss-publish.toml", '"es"', '"es", "de"')
    new(tiny.load(), "de")

    def translated(entry: Entry) -> Entry:
        if entry.msgid_plural:
            texts = tuple(f"%(count)s {what}" for what in ("Stück", "Stücke"))
            return entry.changed(msgstr=texts, flags=("fuzzy",))
        text = WORDS.get(entry.msgctxt or "") or OF_THE_REPORT.get(entry.msgid, "")
        return entry.changed(msgstr=(text,), flags=("fuzzy",)) if text else entry

    tiny.rewrite("de", DOMAIN, translated)
    return tiny


# The catalog --------------------------------------------------------------------------------


def test_each_code_has_a_title_and_what_to_do_next() -> None:
    contexts = [entry.msgctxt for entry in findings_template().entries]
    assert len(set(contexts) - {"report"}) == 2 * len(all_codes())
    for code in all_codes():
        assert title_context(code.code) in contexts
        assert mend_context(code.code) in contexts


def test_nothing_in_it_is_marked_as_safety_critical() -> None:
    notes = [note for entry in findings_template().entries for note in entry.notes]
    assert notes
    assert not [note for note in notes if "safety-critical" in note.lower()]


def test_a_language_that_the_program_brings_along_needs_no_catalog(tiny: TinyProject) -> None:
    update(tiny.load())
    assert brought("es") is not None
    assert not tiny.po("es", DOMAIN).exists()


def test_another_language_gets_one_and_it_is_kept_up(german: TinyProject) -> None:
    before = german.po("de", DOMAIN).read_bytes()
    names = {w.name: w.changed for w in update(german.load(), ["de"])}
    assert names[f"locales/de/LC_MESSAGES/{DOMAIN}.po"] is False
    assert german.po("de", DOMAIN).read_bytes() == before


def test_a_guide_cannot_take_its_name(tiny: TinyProject) -> None:
    tiny.write("source/findings.md", "# Findings\n")
    assert "“findings” are taken" in tiny.run("check").complaint


# Nothing of an edition hangs on it -------------------------------------------------------------


def test_what_is_missing_is_no_finding_and_holds_nothing(german: TinyProject) -> None:
    assert not [found for found in german.check(locales=("de",)) if DOMAIN in found.file]
    assert not [f for f in german.check(locales=("de",), release=True) if DOMAIN in f.file]


def test_a_fault_in_it_is_a_finding_of_check_but_holds_no_edition(german: TinyProject) -> None:
    german.rewrite("de", DOMAIN, lambda e: e.changed(msgstr=("Halb <strong>fett",))
                   if e.msgctxt == title_context("stale") else e)  # fmt: skip
    found, *_ = (
        f for f in german.check(locales=("de",)) if DOMAIN in f.file and f.code == "inline-tags"
    )
    assert (found.code, found.severity, found.locale) == ("inline-tags", Severity.ERROR, "de")
    manifest = german.build(locales=("de",), formats=("html",))
    assert {edition.status for edition in manifest.editions} == {"built"}


def test_what_the_cache_knows_of_it_is_true(german: TinyProject) -> None:
    def run() -> int:
        found = german.run("check", "--locale", "de", "--format", "json", **EPOCH)
        return sum(DOMAIN in f["file"] for f in json.loads(found.out)["findings"])

    def write(text: str) -> None:
        german.rewrite("de", DOMAIN, lambda e: e.changed(msgstr=(text,))
                       if e.msgctxt == title_context("stale") else e)  # fmt: skip

    assert (run(), run()) == (0, 0)
    write("Halb <strong>fett")
    first = run()
    assert first > 0
    assert run() == first
    write("Ganz fett")
    assert run() < first


def test_builds_do_not_depend_on_it(german: TinyProject) -> None:
    first = german.build(locales=("de",), formats=("html",))
    german.po("de", DOMAIN).unlink()
    assert german.build(locales=("de",), formats=("html",)) == first


def test_status_counts_it_on_a_line_of_its_own(german: TinyProject) -> None:
    shown = german.run("status", "de").out
    total = len(findings_template().entries)
    done = len(WORDS) + len(OF_THE_REPORT) + 3
    assert f"de        {done}/{total}, {done} drafts" in shown.splitlines()
    values = json.loads(german.run("status", "de", "--format", "json").out)
    assert DOMAIN not in {row["domain"] for row in values["catalogs"]}
    assert [row["messages"] for row in values["explanations"]] == [total]


# What is shown ----------------------------------------------------------------------------------


def test_a_finding_is_explained_and_its_detail_stays(german: TinyProject) -> None:
    found = german.run("check", "--locale", "es", "--language", "de", **EPOCH)
    blocks = found.out.split("locales/es/")
    block = next(b for b in blocks if "Warnung untranslated [es]" in b)
    assert "    Was zu tun ist: Übersetzen Sie die Nachricht.\n" in block
    assert "    Im Einzelnen: The interface text is not translated." in block
    assert "Rule: Jede Nachricht ist übersetzt\n" in block
    assert found.out.count("A computer translated these explanations") == 1
    assert "Stück" in found.out.splitlines()[-2]


def test_without_a_language_the_report_is_as_it_was(german: TinyProject) -> None:
    found = german.run("check", "--locale", "es", **EPOCH)
    assert "warning untranslated [es]: The interface text is not translated." in found.out
    assert "Rule:" not in found.out


def test_where_one_text_is_missing_both_are_in_english(german: TinyProject) -> None:
    told = explanations(german.load(), "de")
    assert told
    about = told.of("numbers")
    assert about
    assert (about.title, about.language) == (
        "Numbers of source and translation mean the same", "en",
    )  # fmt: skip
    assert told.of("no-such-code") is None


def test_an_outdated_text_is_not_shown(german: TinyProject) -> None:
    def outdated(entry: Entry) -> Entry:
        old = Previous(msgid="Some other thing")
        return entry.changed(previous=old) if entry.msgctxt in WORDS else entry

    german.rewrite("de", DOMAIN, outdated)
    told = explanations(german.load(), "de")
    assert told
    about = told.of("untranslated")
    assert about
    assert (about.title, about.language, about.draft) == (
        "Every message is translated",
        "en",
        False,
    )


def test_a_draft_that_lost_its_number_stops_no_report(german: TinyProject) -> None:
    german.rewrite("de", DOMAIN, lambda e: e.changed(msgstr=("%d", "%(zahl)s %"))
                   if e.msgid_plural else e)  # fmt: skip
    told = explanations(german.load(), "de")
    assert told
    assert told.counted(Severity.ERROR, 2) == "%(zahl)s %"


def test_numbers_are_in_the_digits_and_plural_forms_of_the_language(tiny: TinyProject) -> None:
    new(tiny.load(), "ar-EG")
    forms = tuple(f"{form}: %(count)s" for form in "abcdef")
    tiny.rewrite("ar-EG", DOMAIN, lambda e: e.changed(msgstr=forms) if e.msgid_plural else e)
    told = explanations(tiny.load(), "ar-EG")
    assert told
    assert told.counted(Severity.HINT, 3) == f"d: {told.locale.number(3)}"
    assert told.counted(Severity.HINT, 2) == f"c: {told.locale.number(2)}"


def test_right_to_left_keeps_english_in_one_piece(tiny: TinyProject) -> None:
    new(tiny.load(), "he")
    tiny.rewrite("he", DOMAIN, lambda e: e.changed(msgstr=("פירוט",)) if e.msgid == "Detail" else e)
    found = tiny.run("check", "--locale", "es", "--language", "he", **EPOCH)
    assert "    פירוט: \u2068The interface text is not translated." in found.out
    assert re.search(r"[0-9]+ warnings$", found.out.rstrip())
    for line in found.out.splitlines():
        assert line.count("\u2068") == line.count("\u2069")


def test_characters_of_a_catalog_cannot_turn_a_line_around(german: TinyProject) -> None:
    german.rewrite("de", DOMAIN, lambda e: e.changed(msgstr=("\u202eumgedreht",))
                   if e.msgctxt == mend_context("untranslated") else e)  # fmt: skip
    found = german.run("check", "--locale", "es", "--language", "de", **EPOCH)
    assert "<U+202E>umgedreht" in found.out
    assert "\u202e" not in found.out


def test_forms_for_machines_are_explained(german: TinyProject) -> None:
    run = german.run("check", "--locale", "es", "--language", "de", "--format", "json", **EPOCH)
    found = next(f for f in json.loads(run.out)["findings"] if f["code"] == "untranslated")
    assert (found["title"], found["mend"]) == (
        "Jede Nachricht ist übersetzt", "Übersetzen Sie die Nachricht.",
    )  # fmt: skip
    assert (found["language"], found["draft"]) == ("de", True)
    assert found["text"].startswith("The interface text is not translated.")
    run = german.run("check", "--locale", "es", "--language", "de", "--format", "sarif", **EPOCH)
    (log,) = json.loads(run.out)["runs"]
    rules = {rule["id"]: rule for rule in log["tool"]["driver"]["rules"]}
    assert rules["untranslated"]["shortDescription"] == {"text": "Jede Nachricht ist übersetzt"}
    assert rules["untranslated"]["help"]["text"].startswith("Übersetzen Sie die Nachricht. See ")
    assert rules["untranslated"]["properties"] == {"language": "de", "draft": True}
    assert log["language"] == "en"


def test_a_build_explains_what_it_finds(german: TinyProject) -> None:
    arguments = ("--locale", "es", "--format", "html", "--language", "de")
    assert "Warnung untranslated [es]\n" in german.run("build", *arguments, **EPOCH).out


# Which language ---------------------------------------------------------------------------------


def test_the_project_may_name_the_language(german: TinyProject) -> None:
    path = german.path("fbss-publish.toml")
    path.write_text('findings-language = "de"\n' + path.read_text("utf-8"), encoding="utf-8")
    assert "Warnung untranslated" in german.run("check", "--locale", "es", **EPOCH).out
    found = german.run("check", "--locale", "es", "--language", "en", **EPOCH)
    assert "Rule: Every message is translated\n" in found.out


@pytest.mark.parametrize(("environment", "language"), [
    ({}, None), ({"LANG": "C.UTF-8"}, None), ({"LANG": "en_GB.UTF-8"}, None),
    ({"LANG": "es_MX.UTF-8"}, "es"), ({"LANG": "zh_CN.UTF-8"}, "zh-Hans"),
    ({"LANG": "zh_TW.UTF-8"}, None), ({"LANG": "pt_BR"}, "pt-BR"), ({"LANG": "pt_PT"}, None),
    ({"LANG": "tl_PH.UTF-8"}, "fil"), ({"LANG": "de_DE", "LANGUAGE": "de:fr:es"}, "fr"),
    ({"LANG": "fr_FR", "LC_ALL": "C", "LANGUAGE": "es"}, None),
    ({"LANG": "fr_FR", "LC_MESSAGES": "ru_RU.UTF-8"}, "ru"), ({"LANG": "../../etc"}, None),
    ({"LANG": "es_ES", "LANGUAGE": "en:es"}, None),
])  # fmt: skip
def test_else_it_is_that_of_the_machine(environment: dict[str, str], language: str | None) -> None:
    told = explanations(None, "", environment)
    assert (told.locale.tag if told else None) == language


def test_a_report_for_machines_is_the_same_everywhere(german: TinyProject) -> None:
    spoken = {"LC_ALL": "de_DE.UTF-8", **EPOCH}
    for form in ("json", "sarif", "junit", "github"):
        arguments = ("check", "--locale", "es", "--format", form)
        assert german.run(*arguments, **spoken).out == german.run(*arguments, **EPOCH).out
    assert "Warnung" in german.run("check", "--locale", "es", **spoken).out


def test_an_unknown_language_is_refused_by_name(tiny: TinyProject) -> None:
    with pytest.raises(InputError, match="“tlh”") as refused:
        explanations(tiny.load(), "tlh")
    assert "zh-Hans" in refused.value.mend
    assert tiny.run("check", "--language", "../es").code == 2


def test_english_has_every_code() -> None:
    told = source_explanations()
    assert all(told.of(code.code) for code in all_codes())


def test_the_template_is_written_like_the_others(tiny: TinyProject) -> None:
    extract(tiny.load())
    text = tiny.read(f"locales/templates/{DOMAIN}.pot")
    assert 'msgctxt "what to do about “numbers”"' in text
    assert "#: docs/rules/numbers.md" in text

"""export, import and update --memory on a project, from the command line."""

from __future__ import annotations

import json

import pytest

from fbss_publish.catalog.entry import Entry
from kit import TinyProject

SHEET = "exchange/packs.es.xlf"


def finished(entry: Entry) -> Entry:
    return entry.changed(flags=()) if any(entry.msgstr) else entry


@pytest.fixture
def sent(tiny: TinyProject) -> TinyProject:
    """Give the project with its Spanish drafts exported."""
    outcome = tiny.run("export", "es", "--to", "xliff")
    assert (outcome.code, outcome.err) == (0, "")
    assert f"{SHEET}: " in outcome.out
    return tiny


def test_what_goes_out_and_comes_back_changes_nothing(sent: TinyProject) -> None:
    before = sent.files("locales")
    sheets = sorted(name for name in sent.files() if name.endswith(".xlf"))
    assert len(sheets) == len(list(sent.po("es", "ui").parent.glob("*.po")))
    outcome = sent.run("import", *sheets, "--accept")
    assert (outcome.code, outcome.err) == (0, "")
    assert sent.files("locales") == before


def test_a_text_comes_back_fuzzy_unless_it_is_accepted(sent: TinyProject) -> None:
    sent.edit(SHEET, "Ponga un paño", "Coloque un paño")
    text = sent.read(SHEET).replace('state="initial" subState="fbss:draft"', 'state="final"')
    sent.write(SHEET, text)
    ledger = sent.files("locales").get("locales/es/reviews.jsonl")
    for options, fuzzy in (((), True), (("--accept",), False)):
        outcome = sent.run("import", SHEET, *options)
        assert (outcome.code, outcome.err) == (0, "")
        assert "only a named person can sign them off" in outcome.out
        (entry,) = (e for e in sent.catalog("es", "packs").active if "cloth" in e.msgid)
        assert (entry.msgstr[0].split()[0], entry.fuzzy) == ("Coloque", fuzzy)
    assert sent.files("locales").get("locales/es/reviews.jsonl") == ledger


def test_what_cannot_be_taken_over_is_a_finding(sent: TinyProject) -> None:
    sent.edit(SHEET, "<source>Steps", "<source>No steps")
    outcome = sent.run("import", SHEET, "--format", "json")
    assert outcome.code == 1
    values = json.loads(outcome.out)
    assert (values["schema"], values["accept"]) == ("fbss-publish/import/1", False)
    (catalog,) = values["catalogs"]
    (finding,) = catalog["findings"]
    assert (catalog["refused"], finding["code"]) == (1, "import-source-changed")
    assert finding["docs"] == "docs/interchange.md#import-source-changed"
    assert sent.run("import", SHEET).out.startswith(f"{SHEET}:{finding['line']}: error")


def test_a_damaged_file_keeps_the_others_out(sent: TinyProject) -> None:
    sent.edit(SHEET, "Ponga un paño", "Coloque un paño")
    sent.write("exchange/call.es.xlf", "<xliff")
    before = sent.files("locales")
    outcome = sent.run("import", SHEET, "exchange/call.es.xlf")
    assert outcome.code == 2
    assert "exchange/call.es.xlf:1:" in outcome.complaint
    assert sent.files("locales") == before


def test_what_a_translator_sent_is_not_written_over(sent: TinyProject) -> None:
    sent.edit(SHEET, "Ponga un paño", "Coloque un paño")
    outcome = sent.run("export", "es", "--to", "xliff")
    assert outcome.code == 2
    assert "Import it first" in outcome.complaint
    assert "Coloque" in sent.read(SHEET)
    assert sent.run("export", "es", "--to", "xliff", "--overwrite").code == 0
    assert "Coloque" not in sent.read(SHEET)


@pytest.mark.parametrize(("old", "new", "words"), [
    ('trgLang="es"', 'trgLang="xx"', "“xx”"),
    ('trgLang="es"', "", "“”"),
    ('trgLang="es"', 'trgLang="../es"', "“../es”"),
    ('srcLang="en"', 'srcLang="de"', "“de”"),
    ('<file id="packs"', '<file id="../packs"', "“../packs”"),
    ('<file id="packs"', '<file id="other"', "“other”"),
    ('version="2.1"', 'version="1.2"', "XLIFF 1.2"),
])  # fmt: skip
def test_files_of_other_projects_are_refused(
    sent: TinyProject, old: str, new: str, words: str
) -> None:
    sent.edit(SHEET, old, new)
    outcome = sent.run("import", SHEET)
    assert outcome.code == 2
    assert words in outcome.complaint


@pytest.mark.parametrize(("arguments", "words"), [
    (("export", "fr", "--to", "xliff"), "“fr” has no catalogs"),
    (("export", "../es", "--to", "xliff"), "“../es”"),
    (("import", "missing.xlf"), "missing.xlf"),
    (("import", "exchange/es.tmx"), "update --memory"),
    (("import", "source/packs/index.html"), "kind"),
    (("update", "--memory", "es.tmx"), "locales that you name"),
    (("update", "es", "--memory", "es.tmx"), "es.tmx"),
])  # fmt: skip
def test_wrong_usage(tiny: TinyProject, arguments: tuple[str, ...], words: str) -> None:
    outcome = tiny.run(*arguments)
    assert outcome.code == 2
    assert words in outcome.complaint


def test_a_memory_gives_back_what_was_lost(tiny: TinyProject) -> None:
    tiny.rewrite("es", "packs", finished)
    outcome = tiny.run("export", "es", "--to", "tmx")
    assert "fuzzy translations are not exported" in outcome.out
    lost = tiny.catalog("es", "packs")
    tiny.rewrite("es", "packs", lambda entry: entry.changed(msgstr=("",)))
    outcome = tiny.run("update", "es", "--memory", "exchange/es.tmx")
    assert (outcome.code, outcome.err) == (0, "")
    assert f"{len(list(lost.active))} filled from the memory, to be checked" in outcome.out
    again = tiny.catalog("es", "packs")
    assert [e.msgstr for e in again.entries] == [e.msgstr for e in lost.entries]
    assert all(e.fuzzy and "Memory es.tmx" in e.comments[-1] for e in again.entries)

"""Builds one after another: what stays, what goes, what is held, what is never written."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from fbss_publish.build.pipeline import Request, build
from fbss_publish.catalog.entry import Entry, Previous
from fbss_publish.catalog.ledger import Record, digest_of, write_lines
from fbss_publish.errors import FbssError
from fbss_publish.project import load_project
from kit import DAY, TinyProject

PERSON = "R. One"
SIGNED = {"revPerson": PERSON, "date": DAY.isoformat()}
PAGES = {"formats": ("html",)}


@pytest.mark.slow
def test_two_builds_are_the_same_bytes(built: TinyProject, tmp_path: Path):
    again = TinyProject(tmp_path / "elsewhere")
    shutil.copytree(built.root, again.root)
    before = built.files("output")
    again.build()
    assert again.files("output") == before
    shutil.rmtree(again.root / "output")
    again.build()
    assert again.files("output") == before


def test_a_build_that_changes_nothing_touches_no_file(tiny: TinyProject):
    tiny.build(**PAGES)
    times = {p: p.stat().st_mtime_ns for p in tiny.path("output").rglob("*") if p.is_file()}
    tiny.build(**PAGES)
    assert {p: p.stat().st_mtime_ns for p in times} == times


def test_a_partial_build_keeps_the_rest(tiny: TinyProject):
    tiny.build(**PAGES)
    before = tiny.files("output")
    # No letter comes or goes, so the fonts of the page stay what they are.
    tiny.edit("source/packs/index.html", "under the pack", "under the cold pack")
    tiny.build(locales=("en",), guides=("packs",), **PAGES)
    after = tiny.files("output")
    assert set(after) == set(before)
    changed = {name for name in after if after[name] != before[name]}
    papers = {f"output/{name}" for name in ("manifest.json", "provenance.json", "SHA256SUMS")}
    assert changed == {"output/en/packs/index.html"} | papers
    assert tiny.manifest()["outputs"] == {
        **{e: d for r in tiny.manifest()["editions"] for e, d in r["outputs"].items()},
        **tiny.manifest()["shared"],
    }


def test_a_partial_build_lists_what_other_builds_made(tiny: TinyProject):
    tiny.build(locales=("en",), **PAGES)
    assert "../../es/" not in tiny.read("output/en/packs/index.html")
    tiny.build(locales=("es",), **PAGES)
    assert 'href="../../en/packs/index.html"' in tiny.read("output/es/packs/index.html")
    assert "en/packs/index.html" in tiny.read("output/index.html")


def test_a_held_edition_is_pruned_and_the_others_are_made(tiny: TinyProject):
    tiny.build(**PAGES)
    tiny.rewrite("es", "packs", lambda e: with_text(e, "Steps", "Pasos \U0001f9ff"))
    manifest = tiny.build(**PAGES)
    held = {record.key for record in manifest.editions if record.status == "held"}
    assert held == {("packs", "es")}
    assert not tiny.path("output/es/packs").exists()
    assert tiny.path("output/es/card/index.html").exists()
    assert "../../es/" not in tiny.read("output/en/packs/index.html")
    (finding,) = [f for f in manifest.findings() if f.code == "missing-glyph"]
    assert (finding.locale, finding.msgid) == ("es", "Steps")
    assert "U+1F9FF" in finding.text
    assert finding.file == "locales/es/LC_MESSAGES/packs.po"
    line = tiny.read(finding.file).splitlines()[finding.line - 1]
    assert line == 'msgid "Steps"'


def test_a_guide_that_is_gone_is_pruned(tiny: TinyProject):
    tiny.build(**PAGES)
    tiny.path("source/card.md").unlink()
    tiny.build(locales=("en",), **PAGES)
    assert not list(tiny.path("output").rglob("card"))
    assert tiny.path("output/es/packs/index.html").exists()


def test_a_locale_that_is_gone_is_pruned(tiny: TinyProject):
    tiny.build(**PAGES)
    tiny.edit("fbss-publish.toml", '"ar", ', "")
    tiny.build(locales=("en",), **PAGES)
    assert not tiny.path("output/ar").exists()


def test_files_of_others_stay(tiny: TinyProject):
    tiny.build(**PAGES)
    tiny.write("output/es/card/notes.txt", "mine")
    tiny.write("output/CNAME", "example.org")
    tiny.path("source/card.md").unlink()
    tiny.build(**PAGES)
    assert tiny.read("output/es/card/notes.txt") == "mine"
    assert tiny.read("output/CNAME") == "example.org"
    assert not tiny.path("output/es/card/index.html").exists()


def test_a_damaged_manifest_is_written_anew(tiny: TinyProject):
    for text in ("{", "[]", '{"schema": "fbss-publish/manifest/1"}', '{"schema": "other/1"}'):
        tiny.write("output/manifest.json", text)
        tiny.build(locales=("en",), guides=("card",), **PAGES)
        assert tiny.manifest()["schema"] == "fbss-publish/manifest/1"
    tiny.path("output/manifest.json").write_bytes(b"\xff\xfe{")
    tiny.build(locales=("en",), guides=("card",), **PAGES)
    assert tiny.manifest()["mode"] == "draft"


def test_a_manifest_cannot_make_a_build_delete_outside_of_output(tiny: TinyProject):
    tiny.build(locales=("en",), guides=("card",), **PAGES)
    tiny.write("precious.txt", "x")
    tiny.edit("output/manifest.json", '"shared": {', '"shared": {"../precious.txt": "0",')
    with pytest.raises(FbssError, match="outside the output folder"):
        tiny.build(locales=("en",), guides=("card",), **PAGES)
    assert tiny.read("precious.txt") == "x"


def test_a_link_in_the_output_folder_is_not_followed(tiny: TinyProject, tmp_path: Path):
    (tmp_path / "web").mkdir()
    tiny.path("output").mkdir()
    tiny.path("output/en").symlink_to(tmp_path / "web")
    with pytest.raises(FbssError, match="outside the output folder"):
        tiny.build(locales=("en",), **PAGES)
    assert not list((tmp_path / "web").iterdir())


# Release ----------------------------------------------------------------------------------


def with_text(entry: Entry, msgid: str, text: str) -> Entry:
    return entry.changed(msgstr=(text,)) if entry.msgid == msgid else entry


def sign_everything(tiny: TinyProject, tag: str) -> None:
    """Translate what is left and sign every message, as a reviewer would."""
    records = []

    def signed(entry: Entry) -> Entry:
        text = entry.msgstr[0] or f"Este texto no es real: {entry.msgid}"
        done = entry.changed(msgstr=(text,), flags=(), previous=None)
        records.extend(
            Record(digest=digest_of(done), event="review", fields={**SIGNED, "scope": s})
            for s in ("linguistic", "clinical")
        )
        return done

    for domain in ("packs", "card", "ui"):
        tiny.rewrite(tag, domain, signed)
    tiny.write(f"locales/{tag}/reviews.jsonl", write_lines(records).decode())


def test_a_release_holds_what_is_not_reviewed(tiny: TinyProject):
    manifest = tiny.build(release=True, **PAGES)
    status = {record.key: record.status for record in manifest.editions}
    assert status == {
        ("card", "en"): "built", ("packs", "en"): "built",
        ("card", "es"): "held", ("packs", "es"): "held",
        ("card", "ar"): "held", ("packs", "ar"): "held",
    }  # fmt: skip
    assert not tiny.path("output/es").exists()
    assert tiny.path("output/en/packs/index.html").exists()
    for tag in ("es", "ar"):
        found = {
            (f.file, f.msgid) for f in manifest.findings()
            if f.code == "unreviewed" and f.locale == tag
        }  # fmt: skip
        for domain in ("packs", "card", "ui"):
            name = f"locales/{tag}/LC_MESSAGES/{domain}.po"
            wanted = {(name, entry.msgid) for entry in tiny.catalog(tag, domain).active}
            assert wanted <= found


def test_a_release_removes_drafts(tiny: TinyProject):
    tiny.build(**PAGES)
    assert tiny.path("output/es/packs/index.html").exists()
    tiny.build(release=True, locales=("en",), **PAGES)
    assert not tiny.path("output/es").exists()
    assert tiny.path("output/en/packs/index.html").exists()


def test_a_signed_locale_is_released(tiny: TinyProject):
    sign_everything(tiny, "es")
    manifest = tiny.build(release=True, locales=("es", "ar"), **PAGES)
    assert {r.key: r.status for r in manifest.editions} == {
        ("card", "es"): "built", ("packs", "es"): "built",
        ("card", "ar"): "held", ("packs", "ar"): "held",
    }  # fmt: skip
    page = tiny.read("output/es/packs/index.html")
    assert "noindex" not in page
    assert 'class="draft-notice"' not in page
    assert '"creativeWorkStatus": "Published"' in page
    assert f"<dd>{PERSON}" in page
    assert '"reviewedBy": [' in page


def test_a_draft_names_no_reviewer(tiny: TinyProject):
    sign_everything(tiny, "es")
    tiny.rewrite("es", "packs", lambda e: with_text(e, "Steps", "Los pasos"))
    tiny.build(locales=("es",), guides=("packs",), **PAGES)
    assert PERSON not in tiny.read("output/es/packs/index.html")


@pytest.mark.parametrize(
    "change",
    [
        lambda e: with_text(e, "Steps", "Los pasos"),
        lambda e: e.changed(flags=("fuzzy",)) if e.msgid == "Steps" else e,
        lambda e: e.changed(msgid="Step 1") if e.msgid == "Steps" else e,
    ],
)
def test_any_change_after_the_signature_holds_the_edition(tiny: TinyProject, change):
    sign_everything(tiny, "es")
    tiny.rewrite("es", "packs", change)
    manifest = tiny.build(release=True, locales=("es",), **PAGES)
    assert {r.key: r.status for r in manifest.editions} == {
        ("card", "es"): "built", ("packs", "es"): "held",
    }  # fmt: skip
    assert [f.msgid for f in manifest.findings() if f.code == "unreviewed"] == ["Steps"]


# What readers see -------------------------------------------------------------------------

WARNING = "Do not use it for more than 20\xa0minutes."


def test_a_stale_warning_is_shown_in_english_behind_a_label(tiny: TinyProject):
    old = Previous(msgid="Do not use it for more than 30\xa0minutes.")
    tiny.rewrite("es", "packs", lambda e: replace(e, previous=old) if e.msgid == WARNING else e)
    manifest = tiny.build(locales=("es",), guides=("packs",), **PAGES)
    page = tiny.read("output/es/packs/index.html")
    assert (
        '<li data-safety="critical" lang="en" dir="ltr" data-state="stale">'
        '<span class="state-label" lang="es" dir="ltr">En inglés: la traducción no está al día'
        '</span> <span lang="en" dir="ltr">Do not use it for more than 20&nbsp;minutes.</span></li>'
    ) in page
    assert "No la use" not in page
    (finding,) = [f for f in manifest.findings() if f.code == "stale"]
    assert finding.text.startswith("Safety-critical: ")
    assert finding.msgid == WARNING


def test_a_changed_source_makes_english_of_what_has_no_translation(tiny: TinyProject):
    tiny.edit("source/packs/index.html", "Put a cloth under the pack", "Lay a towel below it")
    manifest = tiny.build(locales=("ar",), guides=("packs",), **PAGES)
    page = tiny.read("output/ar/packs/index.html")
    assert '<li lang="en" dir="ltr" data-state="missing">Lay a towel below it.</li>' in page
    codes = {f.code for f in manifest.findings() if f.file.endswith("packs.po")}
    assert {"untranslated", "catalog-outdated"} <= codes


def test_a_title_that_is_not_translated_is_marked_in_the_contents(tiny: TinyProject):
    tiny.rewrite("ar", "packs", lambda e: with_text(e, "Steps", ""))
    tiny.build(locales=("ar",), guides=("packs",), **PAGES)
    page = tiny.read("output/ar/packs/index.html")
    assert '<h2 lang="en" dir="ltr" data-state="missing">Steps</h2>' in page


def test_a_broken_translation_holds_the_edition(tiny: TinyProject):
    bad = "Vea <script>alert(1)</script>"
    tiny.rewrite("es", "packs", lambda e: with_text(e, "See <a1>your diary</a1>.", bad))
    manifest = tiny.build(locales=("es",), guides=("packs",), **PAGES)
    assert [r.status for r in manifest.editions] == ["held"]
    assert any(f.code == "inline-tags" for f in manifest.findings())


# Bad input writes nothing -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("source/packs/index.html", "</section>", "</sction>"),
        ("source/card.md", "identifier: CARD\n", ""),
        ("locales/es/LC_MESSAGES/packs.po", 'msgid "Steps"', 'msgid "Steps'),
        ("locales/ar/LC_MESSAGES/ui.po", 'msgid "Draft"', 'msgid "Version"'),
        ("source/packs/index.html", 'lang="en"', 'lang="fr"'),
    ],
)
def test_bad_input_writes_nothing(tiny: TinyProject, name: str, old: str, new: str):
    tiny.edit(name, old, new)
    before = tiny.files()
    with pytest.raises(FbssError) as caught:
        tiny.build(**PAGES)
    assert str(caught.value).startswith(name)
    assert tiny.files() == before


def test_a_damaged_ledger_writes_nothing(tiny: TinyProject):
    tiny.write("locales/es/reviews.jsonl", "{}\n")
    with pytest.raises(FbssError, match=r"locales/es/reviews\.jsonl:1: "):
        tiny.build(**PAGES)
    assert not tiny.path("output").exists()


def test_the_progress_is_told(tiny: TinyProject):
    steps: list[tuple[int, int, str]] = []
    request = Request(today=DAY, locales=("en",), formats=("html",))
    build(load_project(tiny.root), request, lambda *step: steps.append(step))
    names = [name for _, _, name in steps]
    assert [step[:2] for step in steps] == [(1, 2), (2, 2), (2, 2)]
    assert sorted(names) == ["", "en/card/index.html", "en/packs/index.html"]

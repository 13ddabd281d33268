"""Terms on their way from the file to findings, notes and digests."""

from __future__ import annotations

from pathlib import Path

from fbss_publish.build.catalogs import templates, update
from fbss_publish.build.po_files import check_po
from fbss_publish.build.provenance import input_digests
from fbss_publish.project import load_project

TERMS = """
[[concept]]
id = "pack"
english = "cold pack"
definition = "A cold bag."
[concept.locale.es]
approved = ["compresa fría"]
"""
PO = """msgid ""
msgstr "Language: es\\n"

msgid "Use a cold pack."
msgstr "Use una bolsa."
"""
GUIDE = """---
title: Packs
identifier: P
version: 1.0.0
issued: 2026-01-01
modified: 2026-01-01
last-clinical-review: none
next-review-due: 2036-01-01
description: How to use a pack.
---

# Packs

Use a cold pack.
"""


def _codes(path: Path) -> list[str]:
    return [finding.code for finding in check_po(path)]


def test_a_catalog_is_held_to_the_terms_near_it(tmp_path: Path) -> None:
    path = tmp_path / "locales" / "es" / "LC_MESSAGES" / "a.po"
    path.parent.mkdir(parents=True)
    path.write_text(PO, encoding="utf-8")
    assert _codes(path) == []
    (tmp_path / "terms.toml").write_text(TERMS, encoding="utf-8")
    assert _codes(path) == []
    (tmp_path / "locales" / "terms.toml").write_text(TERMS, encoding="utf-8")
    assert _codes(path) == ["terms"]


def test_a_file_of_terms_beside_a_catalog_counts(tmp_path: Path) -> None:
    (tmp_path / "a.po").write_text(PO, encoding="utf-8")
    (tmp_path / "terms.toml").write_text(TERMS, encoding="utf-8")
    assert _codes(tmp_path / "a.po") == ["terms"]


def test_a_broken_file_of_terms_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "a.po").write_text(PO, encoding="utf-8")
    (tmp_path / "terms.toml").write_text("[[concept]]\n", encoding="utf-8")
    (finding,) = check_po(tmp_path / "a.po")
    assert "concept[1].id" in finding.text
    assert finding.file.endswith("terms.toml")


def _project(folder: Path) -> Path:
    (folder / "source").mkdir()
    (folder / "locales" / "es" / "LC_MESSAGES").mkdir(parents=True)
    (folder / "fbss-publish.toml").write_text("", encoding="utf-8")
    (folder / "source" / "packs.md").write_text(GUIDE, encoding="utf-8")
    return folder


def test_terms_are_notes_of_the_templates_and_inputs_of_a_build(tmp_path: Path) -> None:
    project = load_project(_project(tmp_path))
    before = templates(project)["packs"]
    assert "locales/terms.toml" not in input_digests(project)
    (tmp_path / "locales" / "terms.toml").write_text(TERMS, encoding="utf-8")
    after = templates(project)["packs"]
    notes = {entry.msgid: entry.notes for entry in after.entries}
    assert notes["Use a cold pack."][-1] == "Term: cold pack = A cold bag."
    assert [e.key for e in after.entries] == [e.key for e in before.entries]
    assert "locales/terms.toml" in input_digests(project)


def test_a_second_update_changes_nothing(tmp_path: Path) -> None:
    project = load_project(_project(tmp_path))
    (tmp_path / "locales" / "terms.toml").write_text(TERMS, encoding="utf-8")
    assert any(written.changed for written in update(project))
    assert not any(written.changed for written in update(project))

"""What is wrong with a clinic's words is said of the clinic's file, or of its catalog and line."""

from __future__ import annotations

import pytest

from kit import Outcome, TinyProject

CLINIC = """\
name = "Example Hill Clinic"
country = "GB"
locales = ["en", "es"]

[[sections]]
id = "visit"
guide = "packs"
after = "steps"
title = "Before you come"
text = ["Take 2 tablets. Do not drive."]
"""
TEXT = "Take 2 tablets. Do not drive."
CATALOG = "locales/es/LC_MESSAGES/clinic-hill.po"


@pytest.fixture
def clinic(tiny: TinyProject) -> TinyProject:
    tiny.write("clinics/hill.toml", CLINIC)
    return tiny


def build(project: TinyProject, *options: str) -> Outcome:
    asked = ("--clinic", "hill", "--guide", "packs", "--format", "html", "-j", "1")
    return project.run("build", *asked, *options)


def findings(done: Outcome, code: str) -> list[str]:
    return [line for line in done.out.splitlines() if f" {code} [" in line]


def translate(project: TinyProject, text: str) -> int:
    """Put a translation of the section's text into the catalog, and give its line."""
    assert project.run("update", "es").code == 0
    project.rewrite("es", "clinic-hill", lambda e: e.changed(msgstr=(text,))
                    if e.msgid == TEXT else e)  # fmt: skip
    return project.read(CATALOG).splitlines().index(f'msgid "{TEXT}"') + 1


def test_a_text_that_no_catalog_has_yet(clinic: TinyProject):
    done = build(clinic, "--locale", "es")
    assert done.code == 0
    found = findings(done, "untranslated")
    own = [line for line in found if "clinic's text" in line]
    assert len(own) == 2
    assert all(line.startswith("clinics/hill.toml: warning") for line in own)
    assert all(f"Run: fbss-publish update es, then translate it in {CATALOG}." in x for x in own)


def test_a_text_that_a_catalog_has_untranslated(clinic: TinyProject):
    line = translate(clinic, "")
    own = [x for x in findings(build(clinic, "--locale", "es"), "untranslated") if "clinic" in x]
    assert any(x.startswith(f"{CATALOG}:{line}: warning") for x in own)


def test_a_wrong_translation_holds_the_edition(clinic: TinyProject):
    line = translate(clinic, "Tome 3 tabletas. Conduzca.")
    done = build(clinic, "--locale", "es")
    assert done.code == 1
    assert [x for x in findings(done, "numbers") if x.startswith(f"{CATALOG}:{line}: error")]
    assert "Held: packs in es." in done.out


def test_a_damaged_catalog_stops_the_build_with_its_line(clinic: TinyProject):
    clinic.write(CATALOG, 'msgid "broken')
    done = build(clinic, "--locale", "es")
    assert done.code == 2
    assert done.complaint.startswith(f"fbss-publish: {CATALOG}:1:7: ")


def test_in_a_release_every_text_of_the_clinic_is_signed_off(clinic: TinyProject):
    line = translate(clinic, "Tome 2 tabletas. No conduzca.")
    done = build(clinic, "--locale", "es", "--release")
    assert done.code == 1
    own = [x for x in findings(done, "unreviewed") if x.startswith(f"{CATALOG}:{line}: error")]
    assert "is not signed off" in own[0]


@pytest.mark.parametrize(("old", "new"), [
    ('"Example Hill Clinic"', '"Example ᛗ Clinic"'), ('"Before you come"', '"Before ᛗ you come"'),
])  # fmt: skip
def test_a_letter_that_no_font_has_is_found_in_the_clinics_file(
    clinic: TinyProject, old: str, new: str
):
    clinic.edit("clinics/hill.toml", old, new)
    done = build(clinic, "--locale", "en")
    assert done.code == 1
    found = findings(done, "missing-glyph")
    assert found[0].startswith("clinics/hill.toml: error")
    assert "U+16D7" in found[0]

"""What a clinic hands out: its pages and sheets, and that nothing else changes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from fbss_publish.build.clinics import clinic_project
from fbss_publish.build.pipeline import Request, build
from fbss_publish.build.request import Means
from fbss_publish.build.run import Run
from fbss_publish.errors import ConfigError
from kit import DAY, TinyProject

CLINIC = """\
name = "Example Hill Clinic"
country = "GB"
colour = "#005a30"
departments = ["Back pain"]
locales = ["en", "es"]

[[phones]]
label = "Nurses"
number = "020 7946 0958"

[[sections]]
id = "visit"
guide = "packs"
after = "steps"
title = "Before you come"
text = ["Bring your diary."]
"""


def make(tiny: TinyProject, name: str, **wanted: object):
    request = Request(today=DAY, **wanted)  # type: ignore[arg-type]
    return build(clinic_project(tiny.load(), name), request, lambda *_: None)


def test_a_clinic_has_its_own_pages_and_leaves_the_others_alone(tiny: TinyProject):
    tiny.write("clinics/hill.toml", CLINIC)
    tiny.build(formats=("html",))
    before = tiny.files("output")
    manifest = make(tiny, "hill", formats=("html",))
    assert {r.key: r.status for r in manifest.editions if r.guide == "packs"} == {
        ("packs", "en"): "built", ("packs", "es"): "built",
    }  # fmt: skip
    after = tiny.files("output")
    assert {name: data for name, data in after.items() if "/clinics/" not in name} == before
    page = tiny.read("output/clinics/hill/en/packs/index.html")
    assert 'href="tel:+442079460958"' in page
    assert "020 7946 0958" in page
    assert "+44 20 7946 0958" in page
    assert "In an emergency, call <bdi>999</bdi>." in page
    assert "--accent: #005a30" in page
    assert page.index("Before you come") > page.index("your diary")
    spanish = tiny.read("output/clinics/hill/es/packs/index.html")
    assert '<h2 lang="en" dir="ltr">Before you come</h2>' in spanish
    assert "Example Hill Clinic" not in tiny.read("output/en/packs/index.html")
    card = tiny.read("output/clinics/hill/en/card/index.html")
    assert "020 7946 0958" in card  # a guide without the slot gets the contact at its end


def test_a_clinics_texts_are_translated_in_a_catalog_of_its_own(tiny: TinyProject):
    tiny.write("clinics/hill.toml", CLINIC)
    assert tiny.run("update", "es").code == 0
    tiny.rewrite("es", "clinic-hill", lambda e: e.changed(msgstr=("Antes de venir",))
                 if e.msgid == "Before you come" else e)  # fmt: skip
    make(tiny, "hill", formats=("html",), locales=("es",))
    page = tiny.read("output/clinics/hill/es/packs/index.html")
    assert "<h2>Antes de venir</h2>" in page
    assert not tiny.po("ar", "clinic-hill").exists()


@pytest.mark.parametrize(("place", "error"), [
    ('after = "nowhere"', "Choose from steps, diary"),
    ('replaces = "steps"', "safety-critical"),
])  # fmt: skip
def test_a_section_cannot_take_a_warning_away(tiny: TinyProject, place: str, error: str):
    tiny.write("clinics/hill.toml", CLINIC.replace('after = "steps"', place))
    with pytest.raises(ConfigError, match=error) as caught:
        clinic_project(tiny.load(), "hill")
    assert str(caught.value).startswith("clinics/hill.toml: “sections[1].")


def test_a_section_takes_the_place_of_another_that_is_no_warning(tiny: TinyProject):
    tiny.write("clinics/hill.toml", CLINIC.replace('after = "steps"', 'replaces = "diary"'))
    make(tiny, "hill", formats=("html",), locales=("en",))
    page = tiny.read("output/clinics/hill/en/packs/index.html")
    assert '<section id="diary">\n<h2>Before you come</h2>' in page
    assert "Pain by day" not in page


def test_a_clinics_change_makes_only_its_own_again(tiny: TinyProject, tmp_path: Path):
    tiny.write("clinics/hill.toml", CLINIC)
    tiny.write("clinics/dale.toml", CLINIC.replace("Hill", "Dale"))
    means = Means(cache=tmp_path / "cache")

    def known(name: str) -> int:
        project = clinic_project(tiny.load(), name) if name else tiny.load()
        with Run(project, Request(today=DAY), means) as run:
            found = list(run._kept_records([("packs", "en"), ("packs", "es")]))
            if not found:
                run.checked([("packs", "en"), ("packs", "es")])
            return len(found)

    assert [known(name) for name in ("", "hill", "dale")] == [0, 0, 0]
    assert [known(name) for name in ("", "hill", "dale")] == [2, 2, 2]
    tiny.edit("clinics/hill.toml", "Nurses", "Nurses, day and night")
    assert [known(name) for name in ("", "hill", "dale")] == [2, 0, 2]
    shutil.rmtree(tmp_path / "cache")


def test_the_command_line(tiny: TinyProject):
    tiny.write("clinics/hill.toml", CLINIC)
    done = tiny.run("build", "--clinic", "hill", "--locale", "en", "--format", "html")
    assert done.code == 0, done.out + done.err
    assert "Open output/clinics/hill/index.html" in done.out
    assert tiny.run("build", "--clinic", "dale").complaint.endswith("see docs/clinics.md.")

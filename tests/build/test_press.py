"""Formats for a print shop, as a build makes them."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import Any

import pytest

from fbss_publish.build.check_files import check_files
from fbss_publish.check.plates.read import press_of
from fbss_publish.domain.finding import Severity
from fbss_publish.errors import ConfigError
from fbss_publish.render.press.inks import coated
from kit import TinyProject
from tiny import CONFIG, HEAD, make_project

FORMS = ("print-letter", "print-a4", "booklet", "leaflet")
SENTENCE = "Ask your care team before you use a pack, and tell them where it hurts. "
LONG = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>A long text</title>
<meta name="description" content="A text of several pages.">
{HEAD.replace("PACKS", "LONG")}</head><body><main><h1>A long text</h1>
{"".join(f"<p>{number}. {SENTENCE * 6}</p>" for number in range(24))}
</main></body></html>
"""


@pytest.fixture(scope="module")
def press(tmp_path_factory: pytest.TempPathFactory) -> TinyProject:
    project = TinyProject(tmp_path_factory.mktemp("press") / "tiny")
    make_project(project.root)
    project.write("source/long/index.html", LONG)
    project.build(locales=("en", "ar"), guides=("packs",), formats=FORMS)
    project.build(locales=("en",), guides=("long",), formats=("print-a4", "booklet", "leaflet"))
    return project


@pytest.fixture
def shop(tmp_path: Path) -> TinyProject:
    """A project with a file from a print shop in it."""
    project = TinyProject(tmp_path / "tiny")
    make_project(project.root)
    project.path("press").mkdir()
    project.path("press/own.icc").write_bytes(coated())
    return project


def edition(project: TinyProject, tag: str, guide: str) -> dict[str, Any]:
    wanted = (tag, guide)
    (found,) = (e for e in project.manifest()["editions"] if (e["locale"], e["guide"]) == wanted)
    return dict(found)


@pytest.mark.parametrize("tag", ["en", "ar"])
@pytest.mark.parametrize("form", ["print-letter", "print-a4", "booklet", "leaflet"])
def test_what_a_print_shop_gets_passes_the_preflight(press: TinyProject, tag: str, form: str):
    path = press.path(f"output/{tag}/packs/packs-{tag}-{form}.pdf")
    found = {f.code for f in check_files([path]) if f.severity is not Severity.HINT}
    # The text is short: of a booklet or leaflet by itself, nobody knows that this is meant.
    assert found <= ({"press-blank"} if form in ("booklet", "leaflet") else set())
    hints = press.found_in("packs", tag)
    assert not [f for f in hints if f["code"].startswith("press-") and f["severity"] != "hint"]
    document = press_of(path.read_bytes())
    assert document.claim == "PDF/X-4"
    wide = {page.trim[2] > page.trim[3] for page in document.pages if page.trim}
    assert wide == {form in ("booklet", "leaflet")}


def test_the_words_of_a_print_file_are_those_of_the_sheet(press: TinyProject):
    for form in ("print-a4", "booklet", "leaflet"):
        data = press.path(f"output/en/packs/packs-en-{form}.pdf").read_bytes()
        text = subprocess.run(
            ["pdftotext", "-", "-"], input=data, capture_output=True, check=True, timeout=120
        ).stdout.decode()
        assert "Put a cloth under the pack." in " ".join(text.split())


def test_a_text_that_is_too_long_for_a_leaflet_gets_none_and_holds_nothing(press: TinyProject):
    found = edition(press, "en", "long")
    assert found["status"] == "built"
    codes = [finding["code"] for finding in press.found_in("long", "en")]
    assert "leaflet-fit" in codes
    assert not press.path("output/en/long/long-en-leaflet.pdf").exists()
    assert press.path("output/en/long/long-en-booklet.pdf").exists()


def test_pages_are_counted_by_the_format_that_they_are_of(press: TinyProject):
    pages = edition(press, "en", "long")["pages"]
    names = {name.rsplit("/", 1)[-1]: count for name, count in pages.items()}
    assert names["long-en-booklet.pdf"] > names["long-en-print-a4.pdf"] >= 2
    assert "long-en-leaflet.pdf" not in names


def test_a_profile_of_the_shop_goes_into_the_file(shop: TinyProject):
    configure(shop, 'profile = "press/own.icc"\ncondition = "FOGRA51"')
    shop.build(locales=("en",), guides=("packs",), formats=("print-a4",))
    data = shop.path("output/en/packs/packs-en-print-a4.pdf").read_bytes()
    (intent,) = press_of(data).intents
    assert intent.condition == "FOGRA51"
    assert "press/own.icc" in shop.manifest()["inputs"]


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ('profile = "missing.icc"\ncondition = "X"', "missing.icc"),
        ('profile = "../other.icc"\ncondition = "X"', "leads out of the project"),
        ('profile = "source/packs/index.html"\ncondition = "X"', "no ICC profile"),
        ('profile = "press/own.icc"', "needs “print.condition”"),
        ('condition = "FOGRA51"', "without its profile"),
        ('colour = "X"', "print.colour"),
    ],
)
def test_a_profile_that_cannot_be_used_is_refused_by_its_key(
    shop: TinyProject, setting: str, words: str
):
    configure(shop, setting)
    with pytest.raises(ConfigError) as caught:
        shop.build(locales=("en",), guides=("packs",), formats=("print-a4",))
    assert words in str(caught.value)
    assert caught.value.mend


def configure(project: TinyProject, setting: str) -> None:
    project.write("fbss-publish.toml", f"{CONFIG}\n[print]\n{setting}\n")


def test_a_file_is_known_by_what_it_says_it_is(press: TinyProject):
    data = press.path("output/en/packs/packs-en-print-a4.pdf").read_bytes()
    spoilt = press.path("spoilt.pdf")
    spoilt.write_bytes(data.replace(b"/Trapped /False", b"/Trapped /Wrong"))
    spoilt.write_bytes(spoilt.read_bytes().replace(b"<pdf:Trapped>False", b"<pdf:Trapped>Wrong"))
    done = press.run("check", "spoilt.pdf")
    assert done.code == 1
    assert "press-standard" in done.out
    assert "sheet-tagged" not in done.out

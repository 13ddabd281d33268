"""Formats that are asked for by name: which are made, which are not, and who hears of it."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import zipfile

import page as page_validation
import pikepdf
import pytest

from fbss_publish.build.formats import lines, offered, why_not
from fbss_publish.domain.formats import BY_NAME, FORMATS, chosen
from fbss_publish.domain.locale import Direction, Locale
from kit import ENGLISH, SPANISH, TinyProject
from tiny import make_project

HAITIAN = Locale(tag="ht", name="Kreyòl", english="Haitian Creole", script="Latn")
PSEUDO = Locale(tag="en-XA", name="X", english="X", script="Latn", pseudo=True)
ARABIC = Locale(
    tag="ar", name="العربية", english="Arabic", script="Arab", direction=Direction.RTL
)  # fmt: skip
SHEETS = ("large-print", "high-contrast", "bilingual")
PRESS = ("print-a4", "booklet", "leaflet")


@pytest.mark.parametrize(
    ("asked", "papers", "given"),
    [
        (["html"], ("a4",), ()),
        (["pdf"], ("a4",), ("a4",)),
        (["pdf"], ("letter", "a4"), ("letter", "a4")),
        (["letter"], ("a4",), ("letter",)),
        (["text", "large-print"], ("a4",), ("large-print", "text")),
        (["text", "text"], ("a4",), ("text",)),
    ],
)
def test_what_a_choice_means(asked: list[str], papers: tuple[str, ...], given: tuple[str, ...]):
    assert chosen(asked, papers) == given


def test_all_is_everything_but_what_has_to_be_asked_for():
    found = chosen(["all"], ("a4",))
    assert "audio" not in found
    assert "letter" not in found
    assert {"a4", *SHEETS, *PRESS, "epub", "braille", "text", "ssml"} == set(found)


def test_files_have_names_of_their_own():
    names = [form.file("guide", "ar") for form in FORMATS]
    assert len(set(names)) == len(FORMATS)
    assert BY_NAME["large-print"].file("guide", "ar") == "guide-ar-large-print.pdf"
    assert BY_NAME["braille"].file("guide", "ar") == "guide-ar.brf"


@pytest.mark.parametrize(
    ("form", "locale"),
    [("a4", HAITIAN), ("epub", HAITIAN), ("bilingual", HAITIAN), ("ssml", HAITIAN),
     ("bilingual", PSEUDO), ("large-print", ENGLISH)],
)  # fmt: skip
def test_silent_about_what_a_locale_can_have(form: str, locale: Locale):
    assert why_not(form, locale) == ""


@pytest.mark.parametrize(
    ("form", "locale", "words"),
    [("braille", HAITIAN, "no table"), ("bilingual", ENGLISH, "language of the source"),
     ("braille", PSEUDO, "pseudo-locale"), ("audio", PSEUDO, "pseudo-locale")],
)  # fmt: skip
def test_speaks_about_what_a_locale_cannot_have(form: str, locale: Locale, words: str):
    having, findings = offered(["text", form], locale)
    assert having == ("text",)
    (finding,) = findings
    assert (finding.code, finding.severity.value) == ("format-unavailable", "hint")
    assert words in finding.text


def test_a_program_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert "apt-get install liblouis-bin" in why_not("braille", SPANISH)
    assert "apt-get install espeak-ng" in why_not("audio", SPANISH)


def test_status_groups_locales_by_reason():
    found = [line for line in lines([HAITIAN, PSEUDO, ENGLISH]) if "braille" in line]
    assert any("in ht:" in line and "no table" in line for line in found)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> TinyProject:
    project = TinyProject(tmp_path_factory.mktemp("formats") / "tiny")
    make_project(project.root)
    project.build(locales=("en", "ar"), guides=("packs",), formats=("all",))
    return project


@pytest.mark.parametrize("form", SHEETS)
def test_every_sheet_is_valid_pdf_ua_and_archivable(made: TinyProject, form: str):
    data = made.path(f"output/ar/packs/packs-ar-{form}.pdf").read_bytes()
    for profile in ("ua1", "3a"):
        report = page_validation.validate_pdf_bytes(data, profile=profile)
        assert report.is_compliant, str(report)


def test_nothing_in_large_print_is_smaller_than_18_points(made: TinyProject):
    from fbss_publish.check.pdf.read import read_pdf

    pdf = read_pdf(made.path("output/ar/packs/packs-ar-large-print.pdf").read_bytes())
    # What only stands for other glyphs, whose pieces are here too, has no size.
    pieces = [piece for sheet in pdf.pages for piece in sheet.pieces if not piece.replaced]
    sizes = [piece.size for piece in pieces if piece.text.strip()]
    assert sizes
    assert min(sizes) >= 17.9


def test_a_bilingual_sheet_has_each_heading_once_in_its_outline(made: TinyProject):
    data = made.path("output/ar/packs/packs-ar-bilingual.pdf").read_bytes()
    with pikepdf.open(io.BytesIO(data)) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert len(titles) == 1
    assert "Cold packs" not in titles[0]
    text = subprocess.run(
        ["pdftotext", "-", "-"], input=data, capture_output=True, check=True, timeout=120
    ).stdout.decode()
    assert "Put a cloth under the pack." in text


def test_the_page_links_to_what_there_is_and_to_nothing_else(made: TinyProject):
    page = made.path("output/ar/packs/index.html").read_text(encoding="utf-8")
    manifest = json.loads(made.path("output/manifest.json").read_text(encoding="utf-8"))
    (edition,) = (e for e in manifest["editions"] if (e["locale"], e["guide"]) == ("ar", "packs"))
    there = {name.rsplit("/", 1)[1] for name in edition["outputs"]}
    for form in FORMATS:
        name = form.file("packs", "ar")
        assert (f'href="{name}"' in page) == (name in there and form.readers)


def test_the_same_input_gives_the_same_bytes(made: TinyProject):
    ends = (".epub", ".ssml", ".txt", "-booklet.pdf", "-leaflet.pdf")
    names = [f"output/ar/packs/packs-ar{end}" for end in ends]
    before = [made.path(name).read_bytes() for name in names]
    forms = ("epub", "ssml", "text", "booklet", "leaflet")
    made.build(locales=("ar",), guides=("packs",), formats=forms)
    assert [made.path(name).read_bytes() for name in names] == before


def test_a_format_that_is_not_asked_for_any_more_goes_away(made: TinyProject):
    made.build(locales=("en",), guides=("packs",), formats=("text",))
    assert made.path("output/en/packs/packs-en.txt").exists()
    assert not made.path("output/en/packs/packs-en.epub").exists()


def test_an_e_book_reads_in_the_direction_of_its_language(made: TinyProject):
    with zipfile.ZipFile(made.path("output/ar/packs/packs-ar.epub")) as book:
        assert book.infolist()[0].filename == "mimetype"
        package = book.read("EPUB/package.opf").decode()
    assert 'page-progression-direction="rtl"' in package
    assert '<meta property="schema:accessModeSufficient">textual</meta>' in package

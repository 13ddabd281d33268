"""The way of docs/add-a-language.md, walked with Bengali: from nothing to a sheet."""

from __future__ import annotations

import io
import re

import pikepdf
import pytest

from fbss_publish.build.catalogs import new
from fbss_publish.catalog.entry import Entry
from fbss_publish.errors import InputError
from kit import TinyProject

KEPT = re.compile(r"<[^>]*>|%\(\w+\)s|&\w+;|\b(?:not|no|never)\b", re.IGNORECASE)
SYLLABLES = "ক খা গি ঘু চে ছো জ ঝা টি ঠু ডে ঢো ত থা দি ধু নে পো ফ বা ভি মু যে রো ল সা".split()
DOMAINS = ("packs", "card", "ui")


def pseudo(text: str) -> str:
    """Write a text in Bengali syllables that mean nothing; tags, places and denials stay."""
    texts = KEPT.split(text)
    kept = [found if found[0] in "<%&" else "না" for found in KEPT.findall(text)]
    return "".join(
        part for pair in zip(map(spelled, texts), [*kept, ""], strict=True) for part in pair
    )


def spelled(text: str) -> str:
    return "".join(map(bengali, re.sub(r"\.(?=\s|$)", "।", text)))


def bengali(char: str) -> str:
    if char.isascii() and char.isalpha():
        return SYLLABLES[ord(char.lower()) - ord("a")]
    return chr(ord("০") + int(char)) if char.isascii() and char.isdigit() else char


def drafted(entry: Entry) -> Entry:
    return entry.changed(msgstr=(pseudo(entry.msgid),) * len(entry.msgstr), flags=("fuzzy",))


def test_a_language_that_the_configuration_does_not_list_is_named(tiny: TinyProject):
    said = tiny.run("new", "bn").out
    assert "Not built yet: add “bn” to “locales”" in said
    with pytest.raises(InputError) as told:
        tiny.check(locales=("bn",))
    assert "add “bn” to “locales”" in str(told.value.mend)


@pytest.fixture
def project(tiny: TinyProject) -> TinyProject:
    config = tiny.read("fbss-publish.toml")
    tiny.write("fbss-publish.toml", config.replace('"es"]', '"es", "bn"]'))
    new(tiny.load(), "bn")
    return tiny


def test_every_text_of_a_new_language_waits_to_be_translated(project: TinyProject):
    manifest = project.build(locales=("bn",), guides=("packs",), formats=("html",))
    (record,) = [record for record in manifest.editions if record.locale == "bn"]
    assert record.status == "built"
    page = project.read("output/bn/packs/index.html")
    assert '<html lang="bn" dir="ltr">' in page
    assert "Put a cloth under the pack." in page  # English until there is something else
    assert {finding.code for finding in manifest.findings()} >= {"untranslated"}


def test_a_draft_in_another_script_becomes_a_sheet_with_its_letters(project: TinyProject):
    for domain in DOMAINS:
        project.rewrite("bn", domain, drafted)
    manifest = project.build(locales=("bn",), guides=("packs",))
    (record,) = [record for record in manifest.editions if record.locale == "bn"]
    assert record.status == "built"
    assert [finding for finding in manifest.findings() if finding.severity == "error"] == []
    sheet = project.path("output/bn/packs/packs-bn-a4.pdf").read_bytes()
    with pikepdf.open(io.BytesIO(sheet)) as pdf:
        assert str(pdf.Root.Lang) == "bn"
        assert "pdfuaid:part" in pdf.open_metadata()
        fonts = {str(font.BaseFont) for font in pdf.pages[0].Resources.Font.values()}
    assert any("Bengali" in font for font in fonts)
    page = project.read("output/bn/packs/index.html")
    assert "২০" in page  # the 20 minutes of the warning, in Bengali digits
    assert "বাংলা" in page
    assert "২৩ নভেম্বর, ২০২৬" in page


def test_a_warning_that_lost_its_not_is_held(project: TinyProject):
    for domain in DOMAINS:
        project.rewrite("bn", domain, lambda e: drafted(e).changed(msgstr=(spelled(e.msgid),)))
    manifest = project.build(locales=("bn",), guides=("packs",), formats=("html",))
    (record,) = [record for record in manifest.editions if record.locale == "bn"]
    assert record.status == "held"
    assert "negation" in {finding.code for finding in manifest.findings()}

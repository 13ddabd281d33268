"""The sheets: valid PDF/UA, with title, language, bookmarks, page numbers, and all the words."""

from __future__ import annotations

import io
import re
import subprocess
import unicodedata
from pathlib import Path

import page as page_validation
import pikepdf
import pytest

from fbss_publish.domain.markup import plain
from fbss_publish.source.read import read_guide
from kit import ROOT, TinyProject

TITLES = {
    "en": "Cold packs",
    "es": "Compresas frías",
    "ar": "الكمادات الباردة",
}
PAGE_ONE = {"en": "Page 1 of 1", "es": "Página 1 de 1", "ar": "صفحة ١ من ١"}


def sheet(project: TinyProject, tag: str, guide: str = "packs") -> Path:
    return project.path(f"output/{tag}/{guide}/{guide}-{tag}-a4.pdf")


def text_of(path: Path, *options: str) -> str:
    done = subprocess.run(
        ["pdftotext", *options, str(path), "-"],
        capture_output=True,
        check=True,
        timeout=120,
        text=True,
    )
    return done.stdout


def squeezed(text: str) -> str:
    """Keep letters, marks and figures, composed.

    White space depends on where lines end, and poppler puts brackets and full stops beside a
    change of direction on the other side.
    """
    text = unicodedata.normalize("NFKC", text)
    return "".join(c for c in text if unicodedata.category(c)[0] in "LMN")


@pytest.mark.parametrize("tag", ["en", "es", "ar", "en-XA"])
def test_the_sheet_is_valid_pdf_ua(built: TinyProject, tag: str):
    report = page_validation.validate_pdf_bytes(sheet(built, tag).read_bytes(), profile="ua1")
    assert report.is_compliant, str(report)
    assert not report.failures


@pytest.mark.parametrize("tag", list(TITLES))
def test_title_language_and_bookmarks(built: TinyProject, tag: str):
    with pikepdf.open(io.BytesIO(sheet(built, tag).read_bytes())) as document:
        assert str(document.Root.Lang) == tag
        assert str(document.docinfo["/Title"]) == TITLES[tag]
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert document.Root.MarkInfo.Marked
        assert document.open_metadata()["pdfuaid:part"] == "1"
        with document.open_outline() as outline:
            assert outline.root[0].title == TITLES[tag]
            assert len(outline.root[0].children) >= 2
        assert "/JavaScript" not in document.Root.get("/Names", {})
        assert "/OpenAction" not in document.Root


@pytest.mark.parametrize("tag", list(TITLES))
def test_every_sheet_says_what_it_is(built: TinyProject, tag: str):
    text = squeezed(text_of(sheet(built, tag)))
    for fact in ("PACKS", "1.0.0", TITLES[tag]):
        assert squeezed(fact) in text
    numbers = re.sub(r"\D", "", squeezed(PAGE_ONE[tag]))
    assert len(re.findall(numbers[0], text)) >= 2
    if tag != "ar":  # poppler turns a line around where letters and figures meet
        assert squeezed(PAGE_ONE[tag]) in text
    state = {"en": "Not clinically reviewed", "es": "Borrador sin revisar"}
    assert squeezed(state.get(tag, "Draft, not reviewed")) in text


def test_the_paper(built: TinyProject):
    with pikepdf.open(sheet(built, "en")) as document:
        width, height = (float(x) for x in document.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (595, 842)


def test_nothing_is_embedded_but_fonts(built: TinyProject):
    with pikepdf.open(sheet(built, "ar")) as document:
        assert "/EmbeddedFiles" not in document.Root.get("/Names", {})
        fonts = {
            str(o.get("/FontName"))
            for o in document.objects
            if isinstance(o, pikepdf.Dictionary) and "/FontName" in o
        }
    assert any("Arabic" in name for name in fonts)


# The guides of this project -----------------------------------------------------------------

GUIDES = {"fbss-guide": "fbss-guide/index.html", "hot-and-cold": "hot-and-cold.md",
          "teach-back-card": "teach-back-card/index.html"}  # fmt: skip
LOCALES = ("en", "es", "ar", "zh-Hans")


@pytest.mark.slow
@pytest.mark.parametrize("tag", LOCALES)
@pytest.mark.parametrize("guide", list(GUIDES))
def test_every_message_can_be_taken_out_of_the_sheet(real: TinyProject, guide: str, tag: str):
    name = f"source/{GUIDES[guide]}"
    units = read_guide(ROOT / name, guide_id=guide, name=name).units
    known = real.catalog(tag, guide).by_key() if tag != "en" else {}
    # The body alone: a message may go on after the head and foot of a sheet.
    crop = ("-x", "0", "-y", "46", "-W", "595", "-H", "746")
    # Lines in the order of drawing keep the cells of a table apart, but have the words of
    # right-to-left lines from left to right.
    drawn = text_of(sheet(real, tag, guide), "-raw", *crop)
    if tag == "ar":
        lines = (" ".join(reversed(line.split())) for line in drawn.splitlines())
        drawn = text_of(sheet(real, tag, guide), *crop) + "\n".join(lines)
    text = squeezed(drawn)
    missing = []
    for unit in units:
        if not unit.markup or unit.kind.value.startswith(("description of", "title of")):
            continue
        entry = known.get(unit.key)
        wanted = plain(entry.msgstr[0] if entry else unit.msgid, unit.tags)
        if squeezed(wanted) not in text:
            missing.append(wanted)
    assert not missing


@pytest.mark.slow
@pytest.mark.parametrize("tag", LOCALES)
@pytest.mark.parametrize("guide", list(GUIDES))
def test_a_real_sheet_is_valid_and_without_complaint(real: TinyProject, guide: str, tag: str):
    data = sheet(real, tag, guide).read_bytes()
    assert page_validation.validate_pdf_bytes(data, profile="ua1").is_compliant
    (record,) = [
        e for e in real.manifest()["editions"] if (e["guide"], e["locale"]) == (guide, tag)
    ]
    assert record["status"] == "built"
    assert not [f for f in real.found_in(guide, tag) if f["code"] == "sheet-warnings"]

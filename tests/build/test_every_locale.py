"""Every format in every language of this project: valid, readable by machine, and complete."""

from __future__ import annotations

import re
import shutil
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import html5lib
import page as page_validation
import pypdfium2
import pytest
import zxingcpp

from kit import ROOT, TinyProject

FORMS = ("a4", "large-print", "high-contrast", "bilingual")
GUIDE = "hot-and-cold"
CONFIG = 'papers = ["a4"]\nsite-url = "https://handouts.example.org"\n'
SVG = "{http://www.w3.org/2000/svg}svg"
SSML = "{http://www.w3.org/2001/10/synthesis}"
IN_A_LINE = {"a", "abbr", "b", "bdi", "dfn", "em", "lang", "phoneme", "span", "strong"}
SCALE = 150 / 72
"""150 dots an inch: what the camera of a telephone sees at least."""

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path) -> TinyProject:
    project = TinyProject(tmp_path / "project")
    shutil.copytree(ROOT / "locales", project.root / "locales")
    project.write(f"source/{GUIDE}.md", (ROOT / "source" / f"{GUIDE}.md").read_text("utf-8"))
    project.write("fbss-publish.toml", CONFIG)
    return project


@pytest.mark.parametrize("form", FORMS)
def test_sheets_are_valid_and_their_codes_lead_to_their_pages(project: TinyProject, form: str):
    manifest = project.build(formats=(form,), guides=(GUIDE,))
    stored = {path.parent.name for path in (ROOT / "locales").glob("*/LC_MESSAGES")}
    made = {record.locale: record for record in manifest.editions if record.pages}
    assert set(made) == stored | ({"en"} if form != "bilingual" else set())
    for tag, record in made.items():
        (name,) = record.pages
        data = project.path(f"output/{name}").read_bytes()
        for profile in ("ua1", "3a"):
            report = page_validation.validate_pdf_bytes(data, profile=profile)
            assert report.is_compliant, f"{name}, {profile}: {report}"
        address = record.trust["online"]
        assert re.match(rf"https://handouts\.example\.org/{tag}/{GUIDE}/", address)
        assert set(codes(data)) == {address}, name


def codes(data: bytes) -> Iterator[str]:
    """Read the codes in the pictures of a sheet's pages."""
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            picture = page.render(scale=SCALE).to_pil().convert("L")
            yield from (found.text for found in zxingcpp.read_barcodes(picture))


def test_text_and_script_say_every_word_of_the_page(tmp_path: Path):
    """But for the headings of columns to write in, which have nothing to say."""
    project = TinyProject(tmp_path / "project")
    for folder in ("source", "locales"):
        shutil.copytree(ROOT / folder, project.root / folder)
    project.write("fbss-publish.toml", CONFIG)
    manifest = project.build(formats=("text", "ssml"))
    assert len({record.locale for record in manifest.editions}) > 10
    for record in manifest.editions:
        folder = project.path(f"output/{record.locale}/{record.guide}")
        start = f"{record.guide}-{record.locale}"
        wanted = Counter(page_words((folder / "index.html").read_text("utf-8")))
        script = ET.fromstring((folder / f"{start}.ssml").read_text("utf-8"))
        assert script.get("{http://www.w3.org/XML/1998/namespace}lang") == record.locale
        for text in ((folder / f"{start}.txt").read_text("utf-8"), spaced(script)):
            lost = wanted - Counter(words(text))
            assert lost.total() <= 0.02 * wanted.total(), (record.key, lost)


def page_words(html: str) -> list[str]:
    """Give the words of a page, but for its ways and its drawings."""
    main = html5lib.parse(html, namespaceHTMLElements=False).find(".//main")
    for parent in list(main.iter()):
        for child in list(parent):
            if child.tag in ("nav", SVG) or child.get("class") in ("toc", "downloads"):
                parent.remove(child)
    return words(spaced(main))


def spaced(element: ET.Element) -> str:
    """Give the text of an element, with space around everything that does not stand in a line."""
    if element.tag == f"{SSML}sub":
        return element.get("alias", "")
    inside = "".join((element.text or "", *(spaced(e) + (e.tail or "") for e in element)))
    return inside if element.tag.rpartition("}")[2] in IN_A_LINE else f" {inside} "


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text)

"""Every format in every language of this project: valid, readable by machine, and complete."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from typing import Any

import html5lib
import page as page_validation
import pypdfium2
import pytest
import zxingcpp

from kit import ROOT, TinyProject

FORMS = ("a4", "large-print", "high-contrast", "bilingual")
GUIDE = "hot-and-cold"
SVG = "{http://www.w3.org/2000/svg}svg"
SSML = "{http://www.w3.org/2001/10/synthesis}"
IN_A_LINE = {"a", "abbr", "b", "bdi", "dfn", "em", "lang", "phoneme", "span", "strong"}
SCALE = 150 / 72
"""150 dots an inch: what the camera of a telephone sees at least."""

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("form", FORMS)
def test_sheets_are_valid_and_their_codes_lead_to_their_pages(real: TinyProject, form: str):
    stored = {path.parent.name for path in (ROOT / "locales").glob("*/LC_MESSAGES")}
    made = sheets(real, form)
    assert set(made) == stored | ({"en"} if form != "bilingual" else set())
    for tag, (name, trust) in made.items():
        data = real.path(f"output/{name}").read_bytes()
        for profile in ("ua1", "3a"):
            report = page_validation.validate_pdf_bytes(data, profile=profile)
            assert report.is_compliant, f"{name}, {profile}: {report}"
        address = trust["online"]
        assert re.match(rf"https://handouts\.example\.org/{tag}/{GUIDE}/", address)
        assert set(codes(data)) == {address}, name


def sheets(project: TinyProject, form: str) -> dict[str, tuple[str, dict[str, Any]]]:
    """Give the sheet of the guide in each locale that has one, and where it may be trusted."""
    found = {}
    for edition in project.manifest()["editions"]:
        tag = edition["locale"]
        name = f"{tag}/{GUIDE}/{GUIDE}-{tag}-{form}.pdf"
        if name in edition["pages"]:
            found[tag] = (name, edition["trust"])
    return found


def codes(data: bytes) -> Iterator[str]:
    """Read the codes in the pictures of a sheet's pages."""
    with pypdfium2.PdfDocument(data) as document:
        for page in document:
            picture = page.render(scale=SCALE).to_pil().convert("L")
            yield from (found.text for found in zxingcpp.read_barcodes(picture))


def test_text_and_script_say_every_word_of_the_page(real: TinyProject):
    """But for the headings of columns to write in, which have nothing to say."""
    editions = [(e["locale"], e["guide"]) for e in real.manifest()["editions"]]
    assert len({tag for tag, _ in editions}) > 10
    for tag, guide in editions:
        folder = real.path(f"output/{tag}/{guide}")
        start = f"{guide}-{tag}"
        wanted = Counter(page_words((folder / "index.html").read_text("utf-8")))
        script = ET.fromstring((folder / f"{start}.ssml").read_text("utf-8"))
        assert script.get("{http://www.w3.org/XML/1998/namespace}lang") == tag
        for text in ((folder / f"{start}.txt").read_text("utf-8"), spaced(script)):
            lost = wanted - Counter(words(text))
            assert lost.total() <= 0.02 * wanted.total(), (guide, tag, lost)


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

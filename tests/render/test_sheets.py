"""Sheets in many scripts: two standards kept, and the words of the page, in their order."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import page as page_validation
import pikepdf
import pytest
from sheetkit import FOLDER, TAGS, page_in, plain, soup_of, squeezed
from tagkit import Tag, tags_of

from fbss_publish.catalog.languages import locale_of
from fbss_publish.render.coverage import installed
from fbss_publish.render.fonts import fonts_for
from fbss_publish.render.pdf import Sheet, render_pdf

BLOCKS = {"p": "P", "h1": "H1", "h2": "H2", "th": "TH", "td": "TD", "caption": "Caption",
          "dt": "DT", "dd": "DD"}  # fmt: skip
_made: dict[str, Sheet] = {}


def sheet(tag: str) -> Sheet:
    family = fonts_for(locale_of(tag)).family
    if not installed(family):
        pytest.skip(f"the font {family} is not installed")
    if tag not in _made:
        _made[tag] = render_pdf(*page_in(tag), name=tag)
    return _made[tag]


def tree(tag: str) -> Tag:
    return tags_of(sheet(tag).data)


each_language = pytest.mark.parametrize("tag", TAGS)


def test_the_languages():
    assert {"ar", "bn", "he", "hi", "ko", "ru", "th", "vi"} <= set(TAGS)


@each_language
@pytest.mark.parametrize("profile", ["ua1", "3a"])
def test_both_standards(tag: str, profile: str):
    found = page_validation.validate_pdf_bytes(sheet(tag).data, profile=profile).failures
    assert [f"{failure.rule_id}: {failure.message}" for failure in found] == []


@each_language
def test_nothing_is_wrong_with_the_layout(tag: str):
    assert (sheet(tag).warnings, sheet(tag).cut_off, sheet(tag).blank_pages) == ((), (), ())


@each_language
def test_the_tags_have_every_word_in_its_order(tag: str):
    read = "".join(part.text for part in tree(tag).walk() if part.role != "Lbl")
    page = soup_of(page_in(tag)[0]).find("main").get_text()
    assert squeezed(read) == squeezed(page)


@each_language
def test_blocks_are_read_with_their_spaces(tag: str):
    tags, page = tree(tag), soup_of(page_in(tag)[0])
    for name, role in BLOCKS.items():
        wanted = [plain(found.get_text()) for found in page.find("main").find_all(name)]
        read = Counter(plain(found.full) for found in tags.of(role))
        assert all(read[text] for text in wanted), (name, wanted, read)


@each_language
def test_the_language_of_a_part_is_kept(tag: str):
    (part,) = [found for found in tree(tag).walk() if "en" in found.facts]
    assert (part.lang, part.full) == ("en", "library card")


@each_language
def test_a_link_is_one_stop_with_its_own_words(tag: str):
    (link,) = tree(tag).of("Link")
    assert len(link.annotations) == 1
    assert link.annotations[0].contents == plain(link.full)
    assert link.annotations[0].flags == 4


@each_language
def test_bookmarks_are_the_headings(tag: str):
    wanted = [h.get_text() for h in soup_of(page_in(tag)[0]).find_all(re.compile("^h[1-6]$"))]
    with pikepdf.open(io.BytesIO(sheet(tag).data)) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        assert [top.title, *(item.title for item in top.children)] == wanted
        assert "/PageLabels" in pdf.Root


POINTED = {"ar", "fa", "he"}  # with vowel points, poppler divides words where a point stands
UNSPACED = {"ja", "km", "th"}  # no spaces between words: compared as a whole


@pytest.mark.parametrize("tag", [tag for tag in TAGS if tag not in POINTED])
def test_another_program_finds_the_words(tag: str, tmp_path: Path):
    path = tmp_path / "sheet.pdf"
    path.write_bytes(sheet(tag).data)
    # Across the lines of the page, and in the order of drawing, which keeps columns apart.
    said = "\n".join(text_of(path, *options) for options in ((), ("-raw",)))
    page = soup_of(page_in(tag)[0]).find("main")
    wanted = [block for found in page.find_all([*BLOCKS, "li"]) for block in found.strings]
    if tag in UNSPACED:
        found = squeezed(letters(said))
        missing = [text for text in wanted if squeezed(letters(text)) not in found]
        assert len(missing) <= 0.01 * len(wanted), missing
        return
    words = Counter(letters(said).split())
    asked = Counter(word for block in page.find_all([*BLOCKS]) for word in spaced(block).split())
    missing = [word for word, count in asked.items() if words[word] < count]
    assert len(missing) <= 0.01 * len(asked), missing


def text_of(path: Path, *options: str) -> str:
    command = ["pdftotext", *options, str(path), "-"]
    return subprocess.run(command, capture_output=True, check=True, timeout=120, text=True).stdout


def spaced(block: object) -> str:
    return letters(block.get_text())  # type: ignore[attr-defined]


def letters(text: str) -> str:
    """Keep letters, marks and figures; composed, in words."""
    text = unicodedata.normalize("NFC", text)
    return "".join(
        c if unicodedata.category(c)[0] in "LMN" else "" if c in "\u200b\u200c\u200d" else " "
        for c in text
    )


PRINT = """
import hashlib, sys
sys.path[:0] = [sys.argv[1], sys.argv[2]]
from sheetkit import page_in
from fbss_publish.render.pdf import render_pdf
print(hashlib.sha256(render_pdf(*page_in(sys.argv[3]), name="x").data).hexdigest())
"""


@pytest.mark.parametrize("tag", ["ar", "hi"])
def test_the_same_bytes_in_every_process(tag: str):
    digests = set()
    for seed in ("0", "4711"):
        command = [sys.executable, "-c", PRINT, str(Path(__file__).parent),
                   str(FOLDER.parent.parent.parent / "src"), tag]  # fmt: skip
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        done = subprocess.run(
            command, capture_output=True, check=True, timeout=120, env=environment, text=True
        )
        digests.add(done.stdout)
    assert len(digests) == 1

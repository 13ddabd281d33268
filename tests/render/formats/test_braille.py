"""Braille: the cells, the layout, and the way back."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from fbss_publish.catalog.po.read import read_po
from fbss_publish.render.formats.blocks import HEADING, ITEM, TEXT, Block, Run
from fbss_publish.render.formats.braille import HEIGHT, WIDTH, ascii_of, brf
from fbss_publish.render.formats.braille_tables import TABLES, braille_of
from fbss_publish.render.formats.liblouis import UnwritableError, back, cells

ROOT = Path(__file__).parent.parent.parent.parent
needs_liblouis = pytest.mark.skipif(
    shutil.which("lou_translate") is None, reason="liblouis is not installed"
)
INVERTIBLE = [tag for tag, braille in TABLES.items() if braille.invertible]


def block(text: str, kind: str = TEXT, *, level: int = 0, marker: str = "") -> Block:
    return Block(kind=kind, runs=(Run(text, "en"),), level=level, marker=marker)


def test_cells_have_the_characters_of_north_american_braille():
    """Dots 1, 12, 14, 145, 3456 and all six: A, B, C, D, the number sign and =."""
    assert ascii_of("⠀⠁⠃⠉⠙⠼⠿") == " ABCD#="


@pytest.mark.parametrize("tag", ["ht", "fil", "th"])
def test_some_languages_have_no_table(tag: str):
    assert braille_of(tag) is None


@pytest.mark.parametrize(("tag", "table"), [("pt-BR", "pt-pt-g1.utb"), ("zh-Hans", "zhcn-g1.ctb")])
def test_a_region_takes_the_table_of_its_language(tag: str, table: str):
    found = braille_of(tag)
    assert found is not None
    assert found.table == table


@needs_liblouis
def test_pages_have_25_lines_of_at_most_40_cells_and_a_number():
    blocks = [block("Cold packs", HEADING, level=1)]
    blocks += [block("Put a cloth under the pack and look at your skin.") for _ in range(40)]
    pages = brf(blocks, "en").decode("ascii").split("\f")
    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        lines = page.split("\r\n")[:-1]
        assert len(lines) == HEIGHT
        assert max(map(len, lines)) <= WIDTH
        assert lines[-1].strip() == "#" + "".join("JABCDEFGHI"[int(d)] for d in str(number))
    assert pages[0].split("\r\n")[0].strip() == ",COLD PACKS"


@needs_liblouis
def test_a_heading_does_not_stand_last_on_a_page():
    text = [block(f"Line {number} of the text.") for number in range(22)]
    pages = brf([*text, block("Steps", HEADING, level=2), block("Rest.")], "en").split(b"\f")
    assert b",/EPS" not in pages[0]
    assert b",/EPS" in pages[1]


@needs_liblouis
def test_items_hang_and_keep_their_numbers():
    long = "Put a dry cloth between the pack and your skin, and look at the clock."
    page = brf([block(long, ITEM, level=1, marker="2")], "en").decode()
    first, second = page.split("\r\n")[:2]
    assert first.startswith("#B4 ")
    assert second.startswith("  ")


@needs_liblouis
def test_a_character_without_cells_is_refused_by_name():
    with pytest.raises(UnwritableError) as caught:
        brf([block("A 中 B")], "en")
    assert caught.value.characters == "中"


@needs_liblouis
def test_decimal_signs_are_written_in_arabic():
    assert cells(["١٠٠٫٤"], "ar-ar-g1.utb") == cells(["١٠٠.٤"], "ar-ar-g1.utb")


@needs_liblouis
@pytest.mark.parametrize("tag", INVERTIBLE)
def test_what_is_written_can_be_read_back(tag: str):
    texts = [text for text in _texts(tag) if text]
    assert len(texts) > 50
    table = TABLES[tag].table
    again = back(cells(texts, table), table)
    wanted = [word for text in texts for word in _words(text)]
    found = [set(_words(text)) for text in again]
    pairs = zip((_words(text) for text in texts), found, strict=True)
    kept = sum(word in there for words, there in pairs for word in words)
    assert kept / len(wanted) >= 0.98


def _texts(tag: str) -> list[str]:
    if tag == "en":
        path = ROOT / "locales" / "templates" / "fbss-guide.pot"
        entries = read_po(path).entries
        raw = [entry.msgid for entry in entries]
    else:
        path = ROOT / "locales" / tag / "LC_MESSAGES" / "fbss-guide.po"
        entries = read_po(path).entries
        raw = [entry.msgstr[0] for entry in entries if entry.msgstr]
    plain = (" ".join(re.sub(r"<[^<>]*>", "", text).split()) for text in raw)
    # The Spanish table has no sign for degrees; what it cannot write has a test of its own.
    return [text for text in plain if len(text) < 240 and not (tag == "es" and "°" in text)]


def _words(text: str) -> list[str]:
    """Give the words without marks that braille does not have, and in one set of digits."""
    digits = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
    return re.findall(r"\w+", text.translate(digits).casefold().replace("’", "'"))

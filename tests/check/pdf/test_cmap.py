"""Codes of a font become text."""

from __future__ import annotations

import pytest

from fbss_publish.check.pdf.cmap import base_encoding, glyph_text, predefined, to_unicode

HEAD = "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
MAPS = {
    "characters": ("1 beginbfchar <0003> <0041> endbfchar", {3: "A"}),
    "several letters": ("1 beginbfchar <0003> <00660069> endbfchar", {3: "fi"}),
    "an astral letter": ("1 beginbfchar <0003> <d835dc00> endbfchar", {3: "𝐀"}),
    "nothing": ("1 beginbfchar <0003> <> endbfchar", {3: ""}),
    "spaces in a number": ("1 beginbfchar <00 03> <00 41> endbfchar", {3: "A"}),
    "a range": ("1 beginbfrange <0003> <0005> <0041> endbfrange", {3: "A", 4: "B", 5: "C"}),
    "a range that ends a word": (
        "1 beginbfrange <01> <02> <00610062> endbfrange", {1: "ab", 2: "ac"},
    ),
    "a listed range": (
        "1 beginbfrange <0001> <0003> [<0041> <0062> <0043>] endbfrange", {1: "A", 2: "b", 3: "C"},
    ),
    "a short list": ("1 beginbfrange <0001> <0009> [<0041>] endbfrange", {1: "A"}),
    "two ranges": (
        "2 beginbfrange <01> <01> <0041> <05> <06> [<0042> <0043>] endbfrange",
        {1: "A", 5: "B", 6: "C"},
    ),
    "a range backwards": ("1 beginbfrange <0005> <0003> <0041> endbfrange", {}),
    "noise": ("beginbfchar <03> endbfchar beginbfrange <1> endbfrange", {}),
}  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), MAPS.values(), ids=list(MAPS))
def test_a_map_is_read(body: str, expected: dict[int, str]) -> None:
    found, _ = to_unicode((HEAD + body).encode())
    assert found == expected


def test_a_code_has_as_many_bytes_as_the_map_says() -> None:
    assert to_unicode(HEAD.encode())[1] == 2
    assert to_unicode(b"begincodespacerange <00> <ff> endcodespacerange")[1] == 1
    assert to_unicode(b"")[1] == 0


def test_a_huge_range_is_cut() -> None:
    body = "1 beginbfrange <00000000> <ffffffff> <0041> endbfrange"
    assert len(to_unicode(body.encode())[0]) <= 0x10001


@pytest.mark.parametrize(("name", "code", "expected"), [
    ("WinAnsiEncoding", 0x80, "€"), ("MacRomanEncoding", 0x8A, "ä"), ("StandardEncoding", 39, "’"),
    ("unknown", 0x41, "A"),
])  # fmt: skip
def test_named_encodings(name: str, code: int, expected: str) -> None:
    assert base_encoding(name)[code] == expected


def test_names_of_glyphs() -> None:
    assert [glyph_text(n) for n in ("Aacute", "uni0627", ".notdef", "g23")] == ["Á", "ا", "", ""]


@pytest.mark.parametrize(("name", "expected"), [
    ("UniGB-UTF16-H", "utf-16-be"), ("UniJIS-UCS2-V", "utf-16-be"), ("GBK-EUC-H", "gbk"),
    ("90ms-RKSJ-H", "cp932"), ("ETenms-B5-H", "big5"), ("KSCms-UHC-H", "cp949"), ("Custom", ""),
])  # fmt: skip
def test_predefined_maps(name: str, expected: str) -> None:
    assert predefined(name) == expected

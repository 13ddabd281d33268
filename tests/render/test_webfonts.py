"""Fonts of pages: the characters of each weight, small, the same bytes, with their licence."""

from __future__ import annotations

import io
import itertools
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from fbss_publish.render.page_text import BOLD, REGULAR, page_text
from fbss_publish.render.subset import FontFile, characters_of, find_font, subset
from fbss_publish.render.webfonts import WebFonts, web_fonts

LATIN, ARABIC, CHINESE = "Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC"


def text(html: str) -> tuple[str, str]:
    """Give the letters of a page by weight, without what every page has."""
    found = page_text(html, "")
    return tuple("".join(sorted(found.of(w) - set("./ \xa0"))) for w in (REGULAR, BOLD))


@pytest.mark.parametrize(
    ("html", "regular", "bold"),
    [
        ("<p>ab</p>", "ab", ""),
        ("<h1>a</h1><p>b<strong>c</strong>d</p>", "bd", "ac"),
        ("<p>a<br>b<img alt='x'>c</p>", "abc", ""),
        ("<p>a&amp;b&nbsp;&#x4e2d;</p>", "&ab中", ""),
        ("<title>x</title><style>y</style><script>z</script><p>a</p>", "a", ""),
        ("<svg><title>x</title><desc>y</desc><text>a</text></svg>", "a", ""),
        ('<td data-label="b">a</td>', "a", "b"),
        ('<p class="draft-title">b</p><p class="x">a</p>', "a", "b"),
        ('<span aria-current="page">a</span>b', "ab", "a"),
        ("<th>b</th><td>a</td>", "a", "b"),
        ('<section class="downloads"><a href="x">b</a></section>a', "a", "b"),
        ("<p>a</p></div>b", "ab", ""),
    ],
)
def test_characters_by_weight(html: str, regular: str, bold: str):
    assert text(html) == (regular, bold)


def test_the_digits_of_lists_are_always_there():
    found = page_text("<p>a</p>", "٠١٢")
    assert set("٠١٢./ ") <= found.regular & found.bold


def made(html: str, *families: str) -> WebFonts:
    return web_fonts(page_text(html, "0123456789"), families)


def opened(data: bytes) -> TTFont:
    return TTFont(io.BytesIO(data))


def test_a_font_holds_the_characters_of_its_weight_and_no_others():
    fonts = made("<p>abc</p><h1>xyz</h1>", LATIN).fonts
    held = {font.name.split("-")[2]: set(opened(font.data).getBestCmap()) for font in fonts}
    common = set(map(ord, "0123456789./ \xa0"))
    assert held == {
        "400": common | set(map(ord, "abc")),
        "700": common | set(map(ord, "xyz")),
    }


def test_each_script_has_a_font_and_a_range_of_its_own():
    found = made("<p>abc العربية 中文 def</p>", ARABIC, LATIN, CHINESE)
    rules = dict(re.findall(
        r'url\("fonts/(\D+)-400-[0-9a-f]+\.woff2"\) format\("woff2"\); unicode-range: ([^;]+);',
        found.css,
    ))  # fmt: skip
    assert set(rules) == {"noto-sans", "noto-sans-arabic", "noto-sans-cjk-sc"}
    spans = sorted(span for ranges in rules.values() for span in points(ranges))
    assert all(before[1] < after[0] for before, after in itertools.pairwise(spans))
    assert found.missing == frozenset()
    assert "font-display: swap" in found.css


def points(ranges: str) -> list[tuple[int, int]]:
    """Read a unicode-range."""
    spans = [part.strip().removeprefix("U+").partition("-") for part in ranges.split(",")]
    return [(int(first, 16), int(last or first, 16)) for first, _, last in spans]


def test_arabic_letters_still_join():
    (font, *_) = made("<p>العربية</p>", ARABIC).fonts
    features = {r.FeatureTag for r in opened(font.data)["GSUB"].table.FeatureList.FeatureRecord}
    assert {"init", "medi", "fina"} <= features


@pytest.mark.parametrize("family", [LATIN, ARABIC, CHINESE])
def test_the_licence_goes_with_the_font(family: str):
    (font, *_) = made("<p>a ا 中</p>", family).fonts
    names = {record.nameID: record.toUnicode() for record in opened(font.data)["name"].names}
    assert "Copyright" in names[0] or "©" in names[0]
    assert "SIL Open Font License" in names[13]
    assert "OFL" in names[14]


def test_the_same_characters_give_the_same_bytes():
    font = find_font(LATIN, REGULAR)
    first = subset(font, frozenset("abc"), REGULAR)
    subset(font, frozenset("Ωж"), REGULAR)
    assert subset(font, frozenset("cba"), REGULAR) == first
    assert len(first) < 3000


def test_a_character_that_no_font_has_is_told_once():
    found = made("<p>a\U0001f9ff\u200f</p><h1>\U0001f9ff</h1>", LATIN)
    assert found.missing == {"\U0001f9ff"}


def test_a_family_that_is_not_installed_is_passed_over():
    assert find_font("No Such Family", REGULAR) is None
    found = made("<p>a</p>", "No Such Family", LATIN)
    assert next(font.name.rpartition("-400-")[0] for font in found.fonts) == "noto-sans"
    assert made("<p>a</p>", "No Such Family").fonts == ()


@pytest.mark.parametrize(
    ("kind", "used"), [(0, True), (4, True), (8, True), (2, False), (256, False)]
)
def test_a_font_that_may_not_be_cut_down_is_not_used(tmp_path: Path, kind: int, used: bool):
    path = tmp_path / "font.ttf"
    with io.BytesIO(subset_of_latin()) as file, TTFont(file) as font:
        font.flavor = None
        font["OS/2"].fsType = kind
        font.save(path)
    assert (characters_of(FontFile(path)) == {ord("a")}) is used


def subset_of_latin() -> bytes:
    font = find_font(LATIN, REGULAR)
    assert font is not None
    return subset(font, frozenset("a"), REGULAR)


def test_a_file_that_is_no_font_has_no_characters(tmp_path):
    path = tmp_path / "broken.ttf"
    path.write_bytes(b"no font")
    assert characters_of(FontFile(path)) == frozenset()
    assert characters_of(FontFile(tmp_path / "absent.ttf")) == frozenset()

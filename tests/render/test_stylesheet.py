"""Style sheets: words cannot leave their quotes, and the reader's side and digits are right."""

from __future__ import annotations

import re

import pytest
import tinycss2
from hypothesis import given
from hypothesis import strategies as st

from fbss_publish.catalog.languages import locale_of
from fbss_publish.render import stylesheet
from fbss_publish.render.environment import theme_text
from fbss_publish.render.stylesheet import css_string, page_styles, print_styles, sheet_styles


@pytest.mark.parametrize(
    ("text", "css"),
    [
        ("Cold packs", '"Cold packs"'),
        ('say "no"', '"say \\22 no\\22 "'),
        ("a\\b", '"a\\5c b"'),
        ("</style>", '"\\3c /style\\3e "'),
        ("a\nb", '"a\\a b"'),
        ("فارسی", '"فارسی"'),
    ],
)
def test_strings(text: str, css: str):
    assert css_string(text) == css


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00")))
def test_a_string_is_one_token_with_that_value(text: str):
    # CSS Syntax 3.3 makes line ends one before it looks at tokens; escaped ones stay.
    (token,) = tinycss2.parse_component_value_list(css_string(text))
    assert token.type == "string"
    assert token.value == text


def sheet(tag: str, **changes) -> str:
    settings = {
        "paper": "a4", "title": "T", "language": "L", "imprint": "I",
        "page_number": "Page %(page)s of %(pages)s", "draft": True, **changes,
    }  # fmt: skip
    return sheet_styles(locale_of(tag), **settings)


def boxes(css: str) -> dict[str, str]:
    """Give the content of each margin box; the first page, which is told apart later, aside."""
    found = re.findall(r"@((?:top|bottom)-(?:left|right)) \{ content: ([^;]+);", css)
    return dict(reversed(found))


@pytest.mark.parametrize(("tag", "side"), [("es", "left"), ("ar", "right")])
def test_the_first_page_has_its_title_once(tag: str, side: str):
    assert f"@page :first {{ @top-{side} {{ content: none; }} }}" in sheet(tag)


def test_left_to_right_sheets_start_on_the_left():
    assert boxes(sheet("es")) == {
        "top-left": '"T"',
        "top-right": '"L"',
        "bottom-left": '"I"',
        "bottom-right": '"Page " counter(page, decimal) " of " counter(pages, decimal)',
    }


def test_right_to_left_sheets_start_on_the_right():
    assert boxes(sheet("ar", page_number="صفحة %(page)s من %(pages)s")) == {
        "top-right": '"T"',
        "top-left": '"L"',
        "bottom-right": '"I"',
        "bottom-left": '"صفحة " counter(page, arabic-indic) " من " counter(pages, arabic-indic)',
    }


def test_the_order_of_page_and_pages_is_the_translators():
    css = sheet("zh-Hans", page_number="共 %(pages)s 页，第 %(page)s 页")
    assert boxes(css)["bottom-right"] == (
        '"共 " counter(pages, decimal) " 页，第 " counter(page, decimal) " 页"'
    )


def test_words_that_look_like_css_stay_words():
    css = sheet("es", title='"; } @import "file:///etc/passwd"; {', language="TITLE IMPRINT")
    rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
    assert not [rule for rule in rules if rule.type == "error"]
    assert not [r for r in rules if r.type == "at-rule" and r.lower_at_keyword == "import"]
    assert boxes(css)["top-right"] == '"TITLE IMPRINT"'


@pytest.mark.parametrize(("paper", "size"), [("a4", "A4"), ("letter", "letter")])
def test_paper(paper: str, size: str):
    assert f"size: {size};" in sheet("es", paper=paper)


@pytest.mark.parametrize(
    ("tag", "family"),
    [("es", "Noto Sans"), ("ar", "Noto Sans Arabic"), ("zh-Hans", "Noto Sans CJK SC")],
)
def test_fonts_by_script(tag: str, family: str):
    for css in (sheet(tag), page_styles(locale_of(tag))):
        assert re.search(rf'--fonts: "{family}"', css)
    assert page_styles(locale_of(tag), ("My Font",)).count('--fonts: "My Font", ') == 1


@pytest.mark.parametrize("tag", ["en", "ar", "zh-Hans"])
def test_the_style_sheets_are_css(tag: str):
    for css in (sheet(tag), page_styles(locale_of(tag))):
        rules = tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)
        assert len(rules) > 20
        assert not [rule.message for rule in rules if rule.type == "error"]
        assert "url(" not in css


SIZES = {"en": "12pt", "ar": "12pt", "zh-Hans": "12pt", "th": "13.4pt", "km": "13.4pt",
         "hi": "12.7pt"}  # fmt: skip


@pytest.mark.parametrize(("tag", "size"), SIZES.items())
def test_small_letters_are_set_larger(tag: str, size: str):
    found = re.findall(r"^html \{ font-size: ([\d.]+pt)", sheet(tag), re.M)
    assert found == [size]


@pytest.mark.parametrize("tag", ["en", "ar", "th", "zh-Hans"])
def test_lines_are_ragged_and_headings_stay_with_their_text(tag: str):
    css = sheet(tag)
    assert "justify" not in css
    assert re.search(r"h1, h2, h3 \{[^}]*break-after: avoid", css)
    assert re.search(r"orphans: 3; widows: 3", css)


PAGED = """\
@page { margin: 1cm; @top-left { content: "x" } }
/* a comment */
.card { page: card; font-size: 9pt }
.toc a::after { content: target-counter(attr(href), page) }
h1 { string-set: head content(); bookmark-level: 1; color: red }
.note { float: footnote }
.run { position: running(head) }
p::before { content: "page" }
.unknown p, .known > a[href^="#"] { margin: 0 !important }
"""


def test_the_printed_page_has_the_rules_of_the_sheet_without_paged_media(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(stylesheet, "theme_text", lambda name: PAGED)
    print_styles.cache_clear()
    css = print_styles()
    print_styles.cache_clear()
    assert css.splitlines() == [
        "@media print {",
        ".card { font-size: 9pt }",
        "h1 { color: red }",
        'p::before { content: "page" }',
        '.unknown p, .known > a[href^="#"] { margin: 0 !important }',
        "}",
    ]


def test_the_printed_page_has_the_sizes_of_the_sheet():
    css = print_styles()
    for rule in re.findall(r"^h[123] \{[^}]*font-size: [\d.]+pt", theme_text("sheet.css"), re.M):
        assert rule in css
    assert "@page" not in css
